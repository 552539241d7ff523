package io.clientele.interaction.promise;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.interaction.label.Coded;
import io.clientele.kit.privacy.ShowsPerson;

/** A promise as callers see it. */
@Schema(name = "PromiseMade", description = "What we promised, by when, to whom, and what became of it")
public record PromiseView(
        @Schema(
                description = "The entry by which it was made",
                required = true,
                examples = "0198c0de-7a11-7000-8000-000000000009")
        UUID id,

        @Schema(description = "Grows with every change", minimum = "1", examples = "1769851800000000")
        Long version,

        @Schema(description = "The customer", examples = "0198c0de-7a11-7000-8000-000000000001")
        UUID customerId,

        @Schema(description = "Open, kept or broken; lapsed where the customer was erased before")
        Coded state,

        @Schema(description = "What was promised; left out for viewers", maxLength = 200, examples = "Sample by Friday")
        String subject,

        @Schema(description = "To whom; left out for viewers", maxLength = 200, examples = "Wang Fang")
        String to,

        @Schema(description = "Who promised it", maxLength = 200, examples = "li.na")
        String representative,

        @Schema(description = "When it was made", examples = "2026-01-31T09:30:00Z")
        Instant promisedAt,

        @Schema(description = "By when it is to be kept", examples = "2026-02-07T16:00:00Z")
        Instant dueAt,

        @Schema(description = "Whether that has passed, and it is still open", examples = "false")
        boolean overdue,

        @Schema(description = "When it was kept or broken", examples = "2026-02-06T15:00:00Z")
        Instant settledAt,

        @Schema(description = "Whether it was kept in time; absent while open or when broken", examples = "true")
        Boolean inTime,

        @Schema(description = "The entry that says so", examples = "0198c0de-7a11-7000-8000-00000000000a")
        UUID settledBy,

        @Schema(description = "What this caller may not see and is left out", maxItems = 10, examples = "[\"subject\"]")
        List<String> masked)
        implements ShowsPerson {

    static PromiseView of(Pledged promise, boolean whole, Instant now, Locale language) {
        return new PromiseView(
                promise.id(),
                promise.version(),
                promise.customerId(),
                Coded.of(promise.state(), language),
                whole ? promise.subject() : null,
                whole ? promise.to() : null,
                promise.representative(),
                promise.promisedAt(),
                promise.dueAt(),
                promise.overdue(now),
                promise.settledAt(),
                inTime(promise),
                promise.settledBy(),
                whole ? null : masked(promise));
    }

    private static Boolean inTime(Pledged promise) {
        return switch (promise.state()) {
            case KEPT -> !promise.settledAt().isAfter(promise.dueAt());
            case OPEN, BROKEN, LAPSED -> null;
        };
    }

    private static List<String> masked(Pledged promise) {
        var names = Stream.of(promise.subject() == null ? null : "subject", promise.to() == null ? null : "to")
                .filter(name -> name != null)
                .toList();
        return names.isEmpty() ? null : names;
    }
}
