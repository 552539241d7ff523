package io.clientele.kit.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * Real parts for tests: an embedded PostgreSQL and a Kafka broker in process. Both are started once per
 * JVM, keep what they hold between applications started in it, and end with it.
 */
public final class Backends implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        var kafka = CompletableFuture.supplyAsync(TestKafka::bootstrap);
        var config = new HashMap<String, String>();
        config.put("CLIENTELE_DB_URL", TestPostgres.url());
        config.put("CLIENTELE_DB_USER", "postgres");
        config.put("CLIENTELE_DB_PASSWORD", "postgres");
        config.put("CLIENTELE_KAFKA", kafka.join());
        config.put("CLIENTELE_JWKS_URL", TestKeys.jwksFile().toUri().toString());
        config.put("CLIENTELE_LOG_JSON", "false");
        config.put("quarkus.log.console.json.enabled", "false");
        for (var chatty : List.of("kafka", "org.apache.kafka", "state.change.logger")) {
            config.put("quarkus.log.category.\"" + chatty + "\".level", "ERROR");
        }
        config.put("quarkus.http.test-port", "0");
        config.put("quarkus.management.test-port", "0");
        return config;
    }

    @Override
    public void stop() {
        // The parts serve the next test class too, and end with the JVM.
    }
}
