package io.clientele.interaction.points;

import java.math.BigDecimal;
import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;

/** How the number of points came about. */
@Schema(name = "PointsRule", description = "How the number of points came about: amount × pointsPerUnit, rounded down")
record EarnedByRule(
        @Schema(description = "The version of the rule; 0 is what the settings say", minimum = "0", examples = "1")
        int version,

        @Schema(description = "Amount of the purchase in base currency, less what had been returned of it")
        Money amount,

        @Schema(description = "Points for one unit of it", examples = "1")
        BigDecimal pointsPerUnit,

        @Schema(description = "The points", minimum = "1", examples = "95")
        int points,

        @Schema(description = "How long they can be used, ISO 8601", maxLength = 20, examples = "P24M")
        String validFor,

        @Schema(description = "From when on they can no longer be", examples = "2028-02-01T00:00:00Z")
        Instant expiresAt) {}
