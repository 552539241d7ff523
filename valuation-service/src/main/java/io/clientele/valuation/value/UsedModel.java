package io.clientele.valuation.value;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.contracts.ValuationState;
import io.clientele.valuation.formula.purchase.PurchaseModel;

@Schema(name = "UsedModel", description = "The model that answered")
public record UsedModel(
        @Schema(
                description = "BG_NBD, GAMMA_GAMMA, SHIFTED_BETA_GEOMETRIC, … or what needs no fit: PRIOR_RATE, and"
                        + " CONSTANT_RETENTION of contracts where a what-if supposes a retention rate",
                examples = "BG_NBD")
        String name,

        @Schema(
                description = "Its version; 0 for the prior rate, and for parameters that are supposed",
                examples = "3",
                minimum = "0")
        int version) {

    /** The model of buying in force. */
    public static UsedModel of(PurchaseModel model) {
        return new UsedModel(model.name(), model.version());
    }

    public static UsedModel of(ValuationState.Model model) {
        return new UsedModel(model.name(), model.version());
    }
}
