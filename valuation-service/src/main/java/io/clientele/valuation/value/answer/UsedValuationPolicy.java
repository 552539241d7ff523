package io.clientele.valuation.value.answer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.valuation.policy.ValuationPolicy;

@Schema(name = "UsedValuationPolicy", description = "The valuation policy that the future was seen by")
public record UsedValuationPolicy(
        @Schema(description = "Its version; absent for one that is only asked about", examples = "1", minimum = "1")
        Integer version,

        @Schema(description = "The policy in words", examples = "As configured")
        String name) {

    public static UsedValuationPolicy of(ValuationPolicy policy) {
        return new UsedValuationPolicy(policy.version(), policy.name());
    }
}
