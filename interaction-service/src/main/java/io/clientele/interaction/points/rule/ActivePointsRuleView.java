package io.clientele.interaction.points.rule;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.interaction.points.rule.PointsRules.Activation;

@Schema(name = "ActivePointsRule", description = "The version in force")
record ActivePointsRuleView(
        @Schema(required = true, description = "The version", minimum = "0", examples = "1")
        int version,

        @Schema(description = "Since when; absent before the first activation", examples = "2026-01-31T09:30:00Z")
        Instant activatedAt,

        @Schema(description = "By whom; absent before the first activation", maxLength = 200, examples = "li.na")
        String activatedBy) {

    /** Before the first activation the settings are in force. */
    static final ActivePointsRuleView SETTINGS = new ActivePointsRuleView(0, null, null);

    static ActivePointsRuleView of(Activation activation) {
        return new ActivePointsRuleView(activation.version(), activation.at(), activation.by());
    }
}
