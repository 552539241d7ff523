package io.clientele.segmentation.membership;

import java.time.Instant;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.segmentation.scheme.Schemes;
import io.clientele.segmentation.words.Coded;

/** A stay in a class, as the ledger tells it. */
@Schema(name = "Stay", description = "A stay in a class: entered when and why, left when and why")
record MoveView(
        @Schema(description = "The scheme", examples = "VALUE_MATRIX", maxLength = 60)
        String scheme,

        @Schema(description = "The class entered") @JsonProperty("class")
        Coded classCode,

        @Schema(description = "The class left for it; absent for the first")
        Coded from,

        @Schema(description = "When the class was entered", examples = "2026-01-31T09:30:00Z")
        Instant enteredAt,

        @Schema(description = "What moved the customer there")
        Cause cause,

        @Schema(description = "When the class was left; absent for the present one", examples = "2026-03-01T00:00:12Z")
        Instant leftAt,

        @Schema(description = "What moved the customer on; absent for the present class")
        Cause leftCause,

        @Schema(description = "When the move was recorded", examples = "2026-01-31T09:30:00.120Z")
        Instant recordedAt,

        @Schema(
                description = "The figures that put the customer there at that time",
                type = SchemaType.OBJECT,
                examples = "{\"currentValue\":{\"amount\":\"5200.00\",\"currency\":\"CNY\"}}")
        Object inputs,

        @Schema(description = "Version of the rule", examples = "1", minimum = "1")
        int schemeVersion) {

    static MoveView of(MembershipRows.RecordedMove move, Locale language) {
        return new MoveView(
                move.scheme(),
                coded(move.scheme(), move.toClass(), language),
                move.fromClass() == null ? null : coded(move.scheme(), move.fromClass(), language),
                move.movedAt(),
                move.cause(),
                move.leftAt(),
                move.leftCause(),
                move.recordedAt(),
                move.inputs(),
                move.schemeVersion());
    }

    private static Coded coded(String scheme, String classCode, Locale language) {
        return Schemes.find(scheme)
                .map(s -> Coded.ofClass(s, classCode, language))
                .orElse(new Coded(classCode, classCode));
    }
}
