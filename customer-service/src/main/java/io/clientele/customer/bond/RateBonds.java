package io.clientele.customer.bond;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

import jakarta.validation.Valid;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.customer.bond.model.BondKind;

/** A rating of bonds as it is handed in. */
@Schema(description = "A rating of the bonds between the customer and us; at least one bond must be rated")
record RateBonds(
        @Schema(description = "The day of the rating; today when not given; not in the future", examples = "2026-01-31")
        LocalDate ratedOn,

        @Schema(description = "Contracts, law") @Valid BondBody legal,

        @Schema(description = "Price, credit, investment, cost of switching") @Valid
        BondBody economic,

        @Schema(description = "Interfaces, equipment, standards") @Valid
        BondBody technical,

        @Schema(description = "Nearness") @Valid BondBody geographic,

        @Schema(description = "Fixed hours and dates of delivery") @Valid
        BondBody time,

        @Schema(description = "What one has learned of the other") @Valid
        BondBody knowledge,

        @Schema(description = "People who know each other") @Valid
        BondBody social,

        @Schema(description = "Common culture and language") @Valid
        BondBody cultural,

        @Schema(description = "Common values") @Valid BondBody values,

        @Schema(description = "Trust, habit, preference") @Valid
        BondBody psychological) {

    /** Those that were rated. */
    Map<BondKind, BondBody> rated() {
        var rated = new EnumMap<BondKind, BondBody>(BondKind.class);
        put(rated, BondKind.LEGAL, legal);
        put(rated, BondKind.ECONOMIC, economic);
        put(rated, BondKind.TECHNICAL, technical);
        put(rated, BondKind.GEOGRAPHIC, geographic);
        put(rated, BondKind.TIME, time);
        put(rated, BondKind.KNOWLEDGE, knowledge);
        put(rated, BondKind.SOCIAL, social);
        put(rated, BondKind.CULTURAL, cultural);
        put(rated, BondKind.VALUES, values);
        put(rated, BondKind.PSYCHOLOGICAL, psychological);
        return rated;
    }

    private static void put(Map<BondKind, BondBody> rated, BondKind kind, BondBody bond) {
        if (bond != null) {
            rated.put(kind, bond);
        }
    }
}
