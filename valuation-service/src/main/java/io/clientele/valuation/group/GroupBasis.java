package io.clientele.valuation.group;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.valuation.formula.spend.SpendModel;
import io.clientele.valuation.value.Basis;
import io.clientele.valuation.value.UsedModel;
import io.clientele.valuation.value.answer.UsedCostPolicy;
import io.clientele.valuation.value.answer.UsedValuationPolicy;

@Schema(name = "GroupBasis", description = "What the values of all members rest on, as in the valuation of a customer")
record GroupBasis(
        @Schema(description = "What a year of waiting costs", examples = "0.1")
        double discountRate,

        @Schema(description = "How far the future value looks ahead", examples = "P3Y")
        String horizon,

        @Schema(description = "The model of spend in force; absent where members' own means answer")
        UsedModel spendModel,

        @Schema(description = "The model of contracts in force; absent while there is none")
        UsedModel contractModel,

        @Schema(description = "The cost policy that priced activities; version 0: no activity costs anything")
        UsedCostPolicy costPolicy,

        @Schema(description = "The valuation policy that discountRate and horizon come from")
        UsedValuationPolicy valuationPolicy) {

    static GroupBasis of(Basis basis) {
        var spend = basis.formula().spend();
        var contracts = basis.formula().contracts();
        return new GroupBasis(
                basis.policy().discountRate(),
                basis.policy().horizon().iso(),
                spend == null ? null : new UsedModel(SpendModel.NAME, spend.version()),
                contracts == null ? null : new UsedModel(contracts.name(), contracts.version()),
                UsedCostPolicy.of(basis.costs()),
                UsedValuationPolicy.of(basis.policy()));
    }
}
