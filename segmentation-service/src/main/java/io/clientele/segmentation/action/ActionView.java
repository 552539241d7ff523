package io.clientele.segmentation.action;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.segmentation.scheme.Play;
import io.clientele.segmentation.scheme.Playbook;
import io.clientele.segmentation.scheme.Schemes;
import io.clientele.segmentation.words.Coded;

/** An action as callers see it. */
@Schema(name = "Action", description = "What to do about a customer, as its class advises")
record ActionView(
        @Schema(
                required = true,
                description = "Identity of the action",
                examples = "0198c0de-7a11-7000-8000-000000000009")
        UUID id,

        @Schema(description = "Grows with every change", examples = "1769851800000000", minimum = "1")
        long version,

        @Schema(description = "The customer", examples = "0198c0de-7a11-7000-8000-000000000001")
        UUID customerId,

        @Schema(description = "The scheme whose class advises it", examples = "VALUE_MATRIX", maxLength = 60)
        String scheme,

        @Schema(description = "The class that advises it") @JsonProperty("class")
        Coded classCode,

        @Schema(description = "What to do", examples = "KEEP_AND_DEEPEN", maxLength = 60)
        String code,

        @Schema(description = "What to do, by Accept-Language", examples = "Keep and deepen", maxLength = 200)
        String label,

        @Schema(description = "How much to spend: NONE, MODERATE, HEAVY or HEAVIEST")
        Coded resources,

        @Schema(description = "How to treat the relation: RELEASE, REBUILD, MAINTAIN or KEEP_AND_DEEPEN")
        Coded retention,

        @Schema(description = "The rule that led here, such as EARLY_STAGE")
        Coded reason,

        @Schema(description = "PROPOSED until somebody decides; WITHDRAWN when the customer left the class before")
        ActionStatus status,

        @Schema(description = "When it was proposed", examples = "2026-01-31T09:30:00Z")
        Instant createdAt,

        @Schema(description = "When its status last changed", examples = "2026-01-31T09:30:00Z")
        Instant updatedAt) {

    static ActionView of(ActionEntity action, Locale language) {
        var play = Playbook.all().stream()
                .filter(p -> p.code().equals(action.code))
                .findFirst();
        return new ActionView(
                action.id,
                action.version,
                action.customerId,
                action.scheme,
                Schemes.find(action.scheme)
                        .map(s -> Coded.ofClass(s, action.classCode, language))
                        .orElse(new Coded(action.classCode, action.classCode)),
                action.code,
                play.map(p -> p.label().in(language)).orElse(action.code),
                Coded.of(action.resources.name(), action.resources.label(), language),
                Coded.of(action.retention.name(), action.retention.label(), language),
                new Coded(
                        action.reason,
                        play.map(Play::reason).map(r -> r.text().in(language)).orElse(action.reason)),
                action.status,
                action.createdAt,
                action.updatedAt);
    }
}
