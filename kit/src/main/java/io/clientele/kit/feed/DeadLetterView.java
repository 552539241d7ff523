package io.clientele.kit.feed;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A parked record as an operator sees it. */
@Schema(name = "DeadLetter", description = "A record of a topic that could not be applied, with its reason")
record DeadLetterView(
        @Schema(required = true, description = "Identity", examples = "0198c0de-7a11-7000-8000-000000000001")
        UUID id,

        @Schema(description = "The feed that parked it", examples = "customers", maxLength = 100)
        String feed,

        @Schema(description = "The topic it came from", examples = "clientele.customers.v1", maxLength = 249)
        String topic,

        @Schema(description = "Its partition", examples = "3", minimum = "0")
        int partition,

        @Schema(description = "Its place in the partition", examples = "1024", minimum = "0")
        long offset,

        @Schema(description = "Its key", examples = "0198c0de-7a11-7000-8000-000000000002")
        String key,

        @Schema(description = "The event type it claims", examples = "customer.changed", maxLength = 200)
        String type,

        @Schema(description = "Its headers") Map<String, String> headers,

        @Schema(description = "Its content as text, in full on the single resource and left out of lists")
        String payload,

        @Schema(description = "Why it was parked, as a stable code", examples = "UNREADABLE", maxLength = 100)
        String code,

        @Schema(description = "Why it was parked, in words", examples = "It is no JSON at line 1, column 5.")
        String detail,

        @Schema(description = "When it was parked", examples = "2026-01-31T09:30:00Z")
        Instant parkedAt,

        @Schema(description = "When it was applied after all; absent while it waits", examples = "2026-02-01T08:00:00Z")
        Instant replayedAt) {}
