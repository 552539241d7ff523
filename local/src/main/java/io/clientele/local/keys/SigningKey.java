package io.clientele.local.keys;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

import io.clientele.local.home.PrivateFiles;

/**
 * The RSA key that signs this installation's tokens, made at the first start and kept for good: it survives {@code up --fresh},
 * so that a token in somebody's notes stays valid until it expires. Beside it lies {@code jwks.json}, what the services verify by.
 */
public final class SigningKey {

    private static final int BITS = 2048;
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final RSAPrivateCrtKey key;

    private SigningKey(RSAPrivateCrtKey key) {
        this.key = key;
    }

    /** The key in the folder, made there if there is none. */
    public static SigningKey in(Path folder) {
        try {
            var file = folder.resolve("signing-key.pem");
            if (!Files.exists(file)) {
                PrivateFiles.write(file, pem(generate().getEncoded()));
            }
            var signingKey = new SigningKey(parse(PrivateFiles.read(file)));
            if (!Files.exists(jwksFile(folder))) {
                PrivateFiles.write(jwksFile(folder), signingKey.jwks());
            }
            return signingKey;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The signing key in " + folder + " cannot be used", e);
        }
    }

    public static Path jwksFile(Path folder) {
        return folder.resolve("jwks.json");
    }

    String sign(String text) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The thumbprint of RFC 7638: the same key has the same id wherever it is computed. */
    String id() {
        var members = "{\"e\":\"%s\",\"kty\":\"RSA\",\"n\":\"%s\"}".formatted(exponent(), modulus());
        try {
            return URL.encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(members.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String jwks() {
        return """
                {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"%s","n":"%s","e":"%s"}]}
                """.formatted(id(), modulus(), exponent());
    }

    private String modulus() {
        return unsigned(key.getModulus());
    }

    private String exponent() {
        return unsigned(key.getPublicExponent());
    }

    /** Base64url of the magnitude: a leading zero byte for the sign would change the thumbprint. */
    private static String unsigned(BigInteger number) {
        var bytes = number.toByteArray();
        return URL.encodeToString(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static RSAPrivateCrtKey generate() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        return (RSAPrivateCrtKey) generator.generateKeyPair().getPrivate();
    }

    private static String pem(byte[] der) {
        var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n";
    }

    private static RSAPrivateCrtKey parse(String pem) throws GeneralSecurityException {
        var body = pem.replaceAll("-----(BEGIN|END) PRIVATE KEY-----", "");
        var spec = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(body));
        return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(spec);
    }
}
