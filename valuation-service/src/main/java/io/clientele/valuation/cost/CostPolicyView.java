package io.clientele.valuation.cost;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CostPolicy", description = "What activities cost. A version never changes")
record CostPolicyView(
        @Schema(description = "From 1 upwards", examples = "3", minimum = "0", required = true)
        int version,

        @Schema(description = "The policy in words", examples = "Costs of 2026")
        String name,

        @Schema(description = "Whether it is the one in force", examples = "true")
        boolean active,

        @Schema(description = "The pools, cost to provide first")
        List<CostPoolView> pools,

        @Schema(description = "When it was registered", examples = "2026-01-31T09:30:00Z")
        Instant createdAt,

        @Schema(description = "By whom", examples = "li.na") String createdBy) {

    static CostPolicyView of(CostPolicy policy, boolean active) {
        return new CostPolicyView(
                policy.version(),
                policy.name(),
                active,
                policy.pools().stream().map(CostPoolView::of).toList(),
                policy.createdAt(),
                policy.createdBy());
    }
}
