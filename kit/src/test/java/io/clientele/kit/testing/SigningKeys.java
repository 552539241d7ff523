package io.clientele.kit.testing;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** The key of {@link Tokens}, for tests that need neither database nor Kafka. */
public final class SigningKeys implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of("CLIENTELE_JWKS_URL", TestKeys.jwksFile().toUri().toString());
    }

    @Override
    public void stop() {
        // A file that the JVM deletes at its end.
    }
}
