package io.clientele.interaction.points.rule;

import java.math.BigDecimal;
import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "PointsRuleVersion",
        description = "A version of the rule: points = ⌊amount in base currency × pointsPerUnit⌋")
record PointsRuleView(
        @Schema(required = true, description = "The version; 0 is what the settings say", minimum = "0", examples = "1")
        int version,

        @Schema(description = "What people call it", maxLength = 200, examples = "Double points in May")
        String name,

        @Schema(description = "Points for one unit of the base currency", examples = "2")
        BigDecimal pointsPerUnit,

        @Schema(description = "How long they can be used, ISO 8601", maxLength = 20, examples = "P24M")
        String validFor,

        @Schema(description = "Whether purchases earn by it now", examples = "true")
        boolean active,

        @Schema(description = "When it was registered; absent for version 0", examples = "2026-01-31T09:30:00Z")
        Instant createdAt,

        @Schema(description = "By whom; absent for version 0", maxLength = 200, examples = "li.na")
        String createdBy) {

    static PointsRuleView of(PointsRule rule, int active) {
        return new PointsRuleView(
                rule.version(),
                rule.name(),
                rule.perUnit(),
                rule.validFor().toString(),
                rule.version() == active,
                rule.createdAt(),
                rule.createdBy());
    }
}
