package io.clientele.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The key that signs tokens in tests: one per JVM, found again by every class loader through a system property. */
final class TestKeys {

    static final String KEY_ID = "clientele-test";

    private static final String PROPERTY = "clientele.testing.key";
    private static final TestKeys OURS = new TestKeys(shared());
    private static final TestKeys THEIRS = new TestKeys(fresh());

    private final RSAPrivateCrtKey key;

    private TestKeys(byte[] encoded) {
        try {
            key = (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static TestKeys ours() {
        return OURS;
    }

    static TestKeys theirs() {
        return THEIRS;
    }

    PrivateKey privateKey() {
        return key;
    }

    /** A JWKS file with our public key, for CLIENTELE_JWKS_URL. */
    static Path jwksFile() {
        try {
            var file = Files.createTempFile("clientele-jwks", ".json");
            file.toFile().deleteOnExit();
            return Files.writeString(file, OURS.jwks());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String jwks() {
        return """
                {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"%s","n":"%s","e":"%s"}]}""".formatted(KEY_ID, base64(key.getModulus()), base64(key.getPublicExponent()));
    }

    private static String base64(BigInteger number) {
        var bytes = number.toByteArray();
        var start = bytes[0] == 0 ? 1 : 0;
        var magnitude = java.util.Arrays.copyOfRange(bytes, start, bytes.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(magnitude);
    }

    private static synchronized byte[] shared() {
        var known = System.getProperty(PROPERTY);
        if (known == null) {
            known = Base64.getEncoder().encodeToString(fresh());
            System.setProperty(PROPERTY, known);
        }
        return Base64.getDecoder().decode(known);
    }

    private static byte[] fresh() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair().getPrivate().getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
