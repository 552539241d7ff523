package io.clientele.kit.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.smallrye.jwt.build.Jwt;

/** Signed tokens as the suite's issuer would give them. */
public final class Tokens {

    private static final Map<String, String> GOOD = new ConcurrentHashMap<>();

    private Tokens() {}

    /** A good token of one role: one for all tests, since signing takes longer than many of the calls that it is for. */
    public static String of(String role) {
        return GOOD.computeIfAbsent(role, one -> token(one, TestKeys.ours(), Duration.ofHours(3)));
    }

    /** A token whose time is over. */
    public static String expired(String role) {
        return token(role, TestKeys.ours(), Duration.ofHours(-1));
    }

    /** A token that looks right, signed by somebody else under our key's name. */
    public static String forged(String role) {
        return token(role, TestKeys.theirs(), Duration.ofHours(1));
    }

    private static String token(String role, TestKeys keys, Duration life) {
        var now = Instant.now();
        return Jwt.issuer("clientele")
                .audience("clientele")
                .subject(role + "@clientele")
                .upn(role + "@clientele")
                .groups(Set.of(role))
                .issuedAt(now.minus(Duration.ofHours(2)))
                .expiresAt(now.plus(life))
                .jws()
                .keyId(TestKeys.KEY_ID)
                .sign(keys.privateKey());
    }
}
