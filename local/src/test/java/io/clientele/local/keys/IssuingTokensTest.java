package io.clientele.local.keys;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.clientele.local.home.Trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class IssuingTokensTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path keys;

    @Test
    void everyRolesTokenVerifiesAgainstThePublishedKey() throws Exception {
        for (var role : Role.values()) {
            var token = token(role, Map.of());
            assertThat(member(jwks(), "kid")).isEqualTo(member(part(token, 0), "kid"));
            assertThat(verifies(token)).isTrue();
        }
    }

    @Test
    void aTokenWithOneLetterChangedDoesNotVerify() throws Exception {
        var token = token(Role.VIEWER, Map.of());
        var forged = token.substring(0, token.indexOf('.') + 5) + "X" + token.substring(token.indexOf('.') + 6);
        assertThat(verifies(forged)).isFalse();
    }

    @Test
    void aTokenCarriesItsOwnRoleForSevenDays() {
        assertThat(part(token(Role.MANAGER, Map.of()), 1))
                .contains("\"iss\":\"clientele\"", "\"aud\":\"clientele\"", "\"sub\":\"manager@clientele\"")
                .contains("\"groups\":[\"manager\"]")
                .contains("\"iat\":1795262400", "\"exp\":1795867200");
    }

    @Test
    void issuerAudienceAndRolesClaimFollowTheSettingsOfTheServices() {
        var settings = Map.of("CLIENTELE_ISSUER", "us", "CLIENTELE_AUDIENCE", "them", "CLIENTELE_ROLES_CLAIM", "roles");
        assertThat(part(token(Role.AGENT, settings), 1))
                .contains("\"iss\":\"us\"", "\"aud\":\"them\"", "\"roles\":[\"agent\"]");
    }

    @Test
    void theKeyIsMadeOnceAndReadableByItsOwnerAlone() throws Exception {
        var first = SigningKey.in(keys).id();
        assertThat(SigningKey.in(keys).id()).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.resolve("signing-key.pem"))))
                .isEqualTo("rw-------");
    }

    @Test
    void anUnknownRoleIsNamedTogetherWithTheRolesThereAre() {
        assertThatThrownBy(() -> Role.named("root"))
                .isInstanceOfSatisfying(
                        Trouble.class, trouble -> assertThat(trouble.exitCode()).isEqualTo(2))
                .hasMessage("There is no role 'root'. Roles: viewer, agent, manager, admin, system.");
    }

    private String token(Role role, Map<String, String> settings) {
        return new Tokens(SigningKey.in(keys), NOON, settings).issue(role);
    }

    private String jwks() throws Exception {
        return Files.readString(SigningKey.jwksFile(keys));
    }

    private boolean verifies(String token) throws Exception {
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(published());
        signature.update(token.substring(0, token.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(token.substring(token.lastIndexOf('.') + 1)));
    }

    private PublicKey published() throws Exception {
        var spec = new RSAPublicKeySpec(number(member(jwks(), "n")), number(member(jwks(), "e")));
        return KeyFactory.getInstance("RSA").generatePublic(spec);
    }

    private static BigInteger number(String base64) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(base64));
    }

    private static String part(String token, int index) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[index]), StandardCharsets.UTF_8);
    }

    private static String member(String json, String name) {
        var matcher = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(json);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
