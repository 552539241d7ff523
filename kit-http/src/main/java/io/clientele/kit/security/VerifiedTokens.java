package io.clientele.kit.security;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.SecretKey;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Remembers for a moment which tokens were found valid, so that a caller's signature is not verified anew with every call.
 *
 * <p>A token is forgotten when it expires and after a minute at the latest; a withdrawn key is therefore honoured for a
 * minute at most. What was refused is not remembered.
 */
@Alternative
@Priority(1)
@Singleton
class VerifiedTokens implements JWTParser {

    private static final long MOST_TOKENS = 10_000;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final DefaultJWTParser parser;
    private final Cache<String, JsonWebToken> verified;

    VerifiedTokens(DefaultJWTParser parser, Clock clock) {
        this.parser = parser;
        verified = Caffeine.newBuilder()
                .maximumSize(MOST_TOKENS)
                .expireAfter(Expiry.creating((String token, JsonWebToken claims) -> remaining(claims, clock.instant())))
                .build();
    }

    static Duration remaining(JsonWebToken claims, Instant now) {
        var left = Duration.between(now, Instant.ofEpochSecond(claims.getExpirationTime()));
        return left.isNegative() ? Duration.ZERO : left.compareTo(LONGEST) < 0 ? left : LONGEST;
    }

    @Override
    public JsonWebToken parse(String token) throws ParseException {
        var known = verified.getIfPresent(token);
        if (known != null) {
            return known;
        }
        var claims = parser.parse(token);
        verified.put(token, claims);
        return claims;
    }

    @Override
    public JsonWebToken parse(String token, JWTAuthContextInfo context) throws ParseException {
        return parser.parse(token, context);
    }

    @Override
    public JsonWebToken verify(String token, PublicKey key) throws ParseException {
        return parser.verify(token, key);
    }

    @Override
    public JsonWebToken verify(String token, SecretKey key) throws ParseException {
        return parser.verify(token, key);
    }

    @Override
    public JsonWebToken verify(String token, String secret) throws ParseException {
        return parser.verify(token, secret);
    }

    @Override
    public JsonWebToken decrypt(String token, PrivateKey key) throws ParseException {
        return parser.decrypt(token, key);
    }

    @Override
    public JsonWebToken decrypt(String token, SecretKey key) throws ParseException {
        return parser.decrypt(token, key);
    }

    @Override
    public JsonWebToken decrypt(String token, String secret) throws ParseException {
        return parser.decrypt(token, secret);
    }

    @Override
    public JsonWebToken parseOnly(String token) throws ParseException {
        return parser.parseOnly(token);
    }
}
