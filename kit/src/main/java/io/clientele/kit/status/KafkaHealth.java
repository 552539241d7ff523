package io.clientele.kit.status;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

import io.clientele.kit.kafka.Topics;

/** Tells of Kafka without ever failing: a service accepts what it is told with Kafka away, and tells of it later. */
@Readiness
@Singleton
class KafkaHealth implements HealthCheck {

    private final Topics topics;

    KafkaHealth(Topics topics) {
        this.topics = topics;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("kafka")
                .up()
                .withData("topicsPresent", topics.present())
                .build();
    }
}
