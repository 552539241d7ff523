package io.clientele.customer.bond;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.customer.bond.model.BondKind;
import io.clientele.customer.bond.model.BondStrength;
import io.clientele.customer.fact.Fact;
import io.clientele.customer.words.Coded;

/** A rating of bonds with its result. */
@Schema(name = "BondRating", description = "A rating of the bonds between the customer and us; it is never changed")
record BondRatingView(
        @Schema(required = true, description = "Its id", examples = "0198c0de-7a11-7000-8000-000000000004")
        UUID id,

        @Schema(description = "The customer", examples = "0198c0de-7a11-7000-8000-000000000001")
        UUID customerId,

        @Schema(description = "The day of the rating", examples = "2026-01-31")
        LocalDate ratedOn,

        @Schema(description = "When it was recorded", examples = "2026-01-31T09:30:00Z")
        Instant recordedAt,

        @Schema(
                description = "Who recorded it: the subject of the token",
                maxLength = 255,
                examples = "agent@clientele")
        String recordedBy,

        @Schema(description = "Contracts, law") BondBody legal,

        @Schema(description = "Price, credit, investment, cost of switching")
        BondBody economic,

        @Schema(description = "Interfaces, equipment, standards")
        BondBody technical,

        @Schema(description = "Nearness") BondBody geographic,

        @Schema(description = "Fixed hours and dates of delivery")
        BondBody time,

        @Schema(description = "What one has learned of the other")
        BondBody knowledge,

        @Schema(description = "People who know each other") BondBody social,
        @Schema(description = "Common culture and language") BondBody cultural,
        @Schema(description = "Common values") BondBody values,
        @Schema(description = "Trust, habit, preference") BondBody psychological,

        @Schema(
                description = "Of all ten bonds: sum of levels ÷ 50 × 100",
                minimum = "0",
                maximum = "100",
                examples = "42")
        BigDecimal strength,

        @Schema(description = "Of the external bonds alone", minimum = "0", maximum = "100", examples = "60")
        BigDecimal externalStrength,

        @Schema(description = "Of the internal bonds alone", minimum = "0", maximum = "100", examples = "24")
        BigDecimal internalStrength,

        @Schema(description = "Whether only external bonds hold", examples = "true")
        boolean fragile,

        @Schema(description = "What keeps the customer: NOTHING, EXTERNAL_ONLY or INTERNAL")
        Coded hold,

        @Schema(description = "The level from which on a bond holds", minimum = "1", maximum = "5", examples = "3")
        int holdsFrom,

        @Schema(description = "How the strength came about; the contributions add up to it", maxItems = 10)
        List<Part> explanation,

        @Schema(description = "Names of the properties that are hidden from a viewer", maxItems = 10)
        List<String> masked) {

    /** One bond's part in the strength. */
    @Schema(name = "BondPart", description = "One bond's part in the strength")
    record Part(
            @Schema(description = "The bond") Coded bond,

            @Schema(description = "Whether it works from within", examples = "false")
            boolean internal,

            @Schema(description = "Its level; 0 when it was not rated", minimum = "0", maximum = "5", examples = "4")
            int level,

            @Schema(description = "Whether it was rated", examples = "true")
            boolean rated,

            @Schema(description = "Whether it holds", examples = "true")
            boolean holds,

            @Schema(description = "level × 2", minimum = "0", maximum = "10", examples = "8")
            BigDecimal contribution) {

        static Part of(BondStrength.Part part, Locale language) {
            return new Part(
                    Coded.of(part.kind(), part.kind().label(), language),
                    part.kind().internal(),
                    part.level(),
                    part.rated(),
                    part.holds(),
                    part.contribution());
        }
    }

    static BondRatingView of(Fact<RatedBonds> fact, Locale language, boolean notes) {
        var result = fact.content().result();
        return new BondRatingView(
                fact.id(),
                fact.customerId(),
                fact.on(),
                fact.recordedAt(),
                fact.recordedBy(),
                bond(fact, BondKind.LEGAL, notes),
                bond(fact, BondKind.ECONOMIC, notes),
                bond(fact, BondKind.TECHNICAL, notes),
                bond(fact, BondKind.GEOGRAPHIC, notes),
                bond(fact, BondKind.TIME, notes),
                bond(fact, BondKind.KNOWLEDGE, notes),
                bond(fact, BondKind.SOCIAL, notes),
                bond(fact, BondKind.CULTURAL, notes),
                bond(fact, BondKind.VALUES, notes),
                bond(fact, BondKind.PSYCHOLOGICAL, notes),
                result.strength(),
                result.external(),
                result.internal(),
                result.fragile(),
                Coded.of(result.hold(), result.hold().label(), language),
                result.holdsFrom(),
                result.parts().stream().map(part -> Part.of(part, language)).toList(),
                notes ? null : List.of("note"));
    }

    private static BondBody bond(Fact<RatedBonds> fact, BondKind kind, boolean notes) {
        var bond = fact.content().bonds().get(kind);
        return bond == null || notes ? bond : bond.withoutNote();
    }
}
