package io.clientele.kit.feed;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.clientele.kit.kafka.EventJson;
import io.clientele.kit.kafka.Topics;
import io.clientele.kit.kafka.Trail;
import io.clientele.kit.outbox.Outbox;
import io.clientele.kit.outbox.OutboxRow;

/** Tells the outside of parked records on the service's dead-letter topic. */
@Singleton
class DeadLetterTopic {

    private static final String TYPE = "dead-letter.parked";

    /** What is told of a content; the table keeps all of it. */
    private static final int MOST_CONTENT = 100_000;

    private final Outbox outbox;
    private final String name;

    DeadLetterTopic(Outbox outbox, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.outbox = outbox;
        this.name = Topics.deadLettersOf(service);
    }

    void tell(DeadLetterView letter) {
        var trail = Trail.of(letter.key());
        outbox.appendRaw(new OutboxRow(
                UUID.randomUUID(),
                name,
                letter.id().toString(),
                letter.id().toString(),
                TYPE,
                letter.parkedAt(),
                EventJson.write(shortened(letter)),
                List.of(),
                false,
                trail.requestId(),
                trail.traceparent()));
    }

    private static DeadLetterView shortened(DeadLetterView letter) {
        var payload = letter.payload();
        return payload == null || payload.length() <= MOST_CONTENT
                ? letter
                : new DeadLetterView(
                        letter.id(),
                        letter.feed(),
                        letter.topic(),
                        letter.partition(),
                        letter.offset(),
                        letter.key(),
                        letter.type(),
                        letter.headers(),
                        payload.substring(0, MOST_CONTENT),
                        letter.code(),
                        letter.detail(),
                        letter.parkedAt(),
                        letter.replayedAt());
    }
}
