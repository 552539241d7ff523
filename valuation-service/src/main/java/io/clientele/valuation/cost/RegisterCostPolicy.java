package io.clientele.valuation.cost;

import java.util.HashSet;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;

/** A cost policy to keep, or to try. */
@Schema(description = "What activities cost from its activation on")
public record RegisterCostPolicy(
        @Schema(description = "The policy in words", required = true, maxLength = 200, examples = "Costs of 2026")
        @NotNull
        @Size(max = 200)
        String name,

        @Schema(description = "The pools; an activity without one costs nothing", required = true, maxItems = 100)
        @NotNull
        @Size(max = 100)
        List<@NotNull @Valid PoolSaid> pools) {

    /** Refuses with all faults of all pools. */
    void require(String currency) {
        var faults = new Faults();
        check("/pools", pools, currency, faults);
        faults.throwIfAny();
    }

    /** @param at where the pools stand in the body */
    static void check(String at, List<PoolSaid> pools, String currency, Faults faults) {
        var codes = new HashSet<String>();
        for (int i = 0; i < pools.size(); i++) {
            var pool = pools.get(i);
            var pointer = at + "/" + i;
            faults.require(
                    codes.add(pool.code()),
                    () -> Fault.pointer(pointer + "/code", "DUPLICATE", "There are two pools " + pool.code() + "."));
            pool.check(pointer, currency, faults);
        }
    }
}
