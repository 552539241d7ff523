package io.clientele.valuation.policy;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ValuationPolicy", description = "What the future is seen by. A version never changes")
record ValuationPolicyView(
        @Schema(description = "From 1 upwards", examples = "2", minimum = "1", required = true)
        int version,

        @Schema(description = "The policy in words", examples = "Cautious, 2027")
        String name,

        @Schema(description = "Whether it is the one in force", examples = "true")
        boolean active,

        @Schema(description = "What a year of waiting costs, effective a year", examples = "0.12")
        double discountRate,

        @Schema(description = "How far the future value looks ahead", examples = "P5Y")
        String horizon,

        @Schema(
                description = "Margin on revenue where no cost of goods is known at all, the customer's or the base's",
                examples = "0.4")
        double defaultMarginRate,

        @Schema(description = "Whether the deployment's settings said it, and not a caller", examples = "false")
        boolean configured,

        @Schema(description = "When it was registered", examples = "2026-01-31T09:30:00Z")
        Instant createdAt,

        @Schema(description = "By whom", examples = "li.na") String createdBy) {

    static ValuationPolicyView of(ValuationPolicy policy, boolean active) {
        return new ValuationPolicyView(
                policy.version(),
                policy.name(),
                active,
                policy.discountRate(),
                policy.horizon().iso(),
                policy.defaultMarginRate(),
                policy.configured(),
                policy.createdAt(),
                policy.createdBy());
    }
}
