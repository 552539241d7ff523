package io.clientele.kit.security;

import java.time.Duration;
import java.time.Instant;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VerifiedTokensTest {

    private static final Instant NOW = Instant.parse("2026-01-31T09:30:00Z");

    @Test
    void aTokenIsRememberedForAMinuteAtMost() {
        assertThat(VerifiedTokens.remaining(expiring(NOW.plusSeconds(7_200)), NOW))
                .isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void andNeverBeyondItsEnd() {
        assertThat(VerifiedTokens.remaining(expiring(NOW.plusSeconds(20)), NOW)).isEqualTo(Duration.ofSeconds(20));
        assertThat(VerifiedTokens.remaining(expiring(NOW.minusSeconds(3)), NOW)).isEqualTo(Duration.ZERO);
    }

    private static JsonWebToken expiring(Instant end) {
        var claims = new JwtClaims();
        claims.setExpirationTime(NumericDate.fromSeconds(end.getEpochSecond()));
        return new DefaultJWTCallerPrincipal(claims);
    }
}
