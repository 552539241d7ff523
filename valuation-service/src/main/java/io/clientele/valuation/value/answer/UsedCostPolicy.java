package io.clientele.valuation.value.answer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.valuation.cost.CostPolicy;

@Schema(name = "UsedCostPolicy", description = "The cost policy that priced activities")
public record UsedCostPolicy(
        @Schema(
                description = "Its version; 0: no activity costs anything; absent for one that is only asked about",
                examples = "3",
                minimum = "0")
        Integer version,

        @Schema(description = "The policy in words", examples = "Costs of 2026")
        String name) {

    public static UsedCostPolicy of(CostPolicy policy) {
        return new UsedCostPolicy(policy.version(), policy.name());
    }
}
