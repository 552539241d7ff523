package io.clientele.valuation.whatif;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;
import io.clientele.valuation.cost.CostPolicies;
import io.clientele.valuation.cost.CostPolicy;
import io.clientele.valuation.cost.PoolSaid;

@Schema(name = "SupposedCosts", description = "Another cost policy: a registered version, or pools of its own")
record SupposedCosts(
        @Schema(
                description = "A registered version; 0: no activity costs anything",
                minimum = "0",
                maximum = "1000000",
                examples = "2")
        @Min(0)
        @Max(1_000_000)
        Integer version,

        @Schema(description = "The pools, as in `POST /cost-policies`", maxItems = 100) @Size(max = 100)
        List<@NotNull @Valid PoolSaid> pools) {

    CostPolicy policy(CostPolicies policies) {
        if ((version == null) == (pools == null)) {
            throw Rejection.invalid(Fault.pointer("/costPolicy", "VERSION_OR_POOLS", "Give either version or pools."));
        }
        return version != null
                ? policies.named(version, "/costPolicy/version")
                : policies.hypothetical("Supposed", pools, "/costPolicy/pools");
    }
}
