package io.clientele.segmentation.membership;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.segmentation.scheme.Classification;
import io.clientele.segmentation.scheme.Scheme;
import io.clientele.segmentation.words.Coded;

/** The classes a customer is in: one per scheme, so it has no pages. */
@Schema(name = "CustomerSegments", description = "The classes a customer is in, one per scheme")
record CustomerSegmentsView(
        @Schema(required = true, maxItems = 100) List<Item> items) {

    /** The class of one scheme. */
    @Schema(name = "CustomerSegment", description = "The class a customer is in, with what put it there")
    record Item(
            @Schema(description = "The scheme", examples = "VALUE_MATRIX", maxLength = 60)
            String scheme,

            @Schema(description = "The class; `UNCLASSIFIED` before the first purchase") @JsonProperty("class")
            Coded classCode,

            @Schema(description = "When the customer entered the class", examples = "2026-01-31T09:30:00Z")
            Instant since,

            @Schema(description = "What moved it there") Cause cause,

            @Schema(
                    description = "The figures that put it there, by name: money, counts and instants",
                    type = SchemaType.OBJECT,
                    examples = "{\"currentValue\":{\"amount\":\"5200.00\",\"currency\":\"CNY\"}}")
            Map<String, Object> inputs,

            @Schema(description = "The rule applied to these figures, in words", maxItems = 20)
            List<ReasonView> reasons,

            @Schema(description = "Version of the rule", examples = "1", minimum = "1")
            int schemeVersion) {

        static Item of(Scheme scheme, Membership membership, Classification found, Locale language) {
            return new Item(
                    scheme.code(),
                    Coded.ofClass(scheme, membership.classCode(), language),
                    membership.since(),
                    membership.cause(),
                    Inputs.object(found.inputs()),
                    found.reasons().stream()
                            .map(r -> new ReasonView(r.code(), r.text().in(language)))
                            .toList(),
                    membership.schemeVersion());
        }
    }

    /** One sentence of an explanation. */
    @Schema(name = "SegmentReason", description = "One sentence of an explanation")
    record ReasonView(
            @Schema(description = "Stable code", examples = "CURRENT_VALUE_HIGH", maxLength = 60)
            String code,

            @Schema(
                    description = "The sentence, by Accept-Language",
                    examples = "Potential value 340.00 CNY is above 0 and above the median 120.00 CNY.",
                    maxLength = 500)
            String text) {}
}
