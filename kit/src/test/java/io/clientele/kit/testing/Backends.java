package io.clientele.kit.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.RestAssured;
import io.restassured.config.LogConfig;

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
        config.put("quarkus.test.rest-assured.enable-logging-on-failure", "false");
        tellWhatFailed();
        return config;
    }

    /** As Quarkus would, but not indented: every answer is kept in case that it fails, and indenting all of them takes half of a test's time. */
    private static void tellWhatFailed() {
        RestAssured.config = RestAssured.config()
                .logConfig(LogConfig.logConfig()
                        .enableLoggingOfRequestAndResponseIfValidationFails()
                        .enablePrettyPrinting(false));
    }

    @Override
    public void stop() {
        // The parts serve the next test class too, and end with the JVM.
    }
}
