package io.clientele.valuation.value.answer;

import java.util.Locale;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.valuation.formula.lifetime.Reason;
import io.clientele.valuation.formula.purchase.BuyingInPeriods;
import io.clientele.valuation.formula.purchase.PurchaseModel;
import io.clientele.valuation.registry.Role;
import io.clientele.valuation.value.CustomerValue;

@Schema(name = "ModelChoice", description = "Why this model answered, and no other")
record ModelChoice(
        @Schema(
                description =
                        "How far down the chain: CONTRACT, the active model of contracts, for who is under one; CHAMPION, the active model; SIMPLER, what it has become at the edge of"
                                + " its parameters; PRIOR, while none is active; SUPPOSED, in a what-if that supposes another than"
                                + " the active one",
                examples = "CHAMPION")
        String step,

        @Schema(description = "The same in words", examples = "The active model of buying answers")
        String label) {

    static ModelChoice of(CustomerValue value, Locale language) {
        var chinese = language.getLanguage().equals("zh");
        boolean contracted = value.worth().contract() != null;
        if (value.worth().future().reasons().contains(Reason.RETENTION_SUPPOSED)) {
            return new ModelChoice(contracted ? "SUPPOSED" : "PRIOR", Labels.of(Reason.RETENTION_SUPPOSED, language));
        }
        if (value.basis().supposed().contains(contracted ? Role.CONTRACT : Role.PURCHASE)) {
            return new ModelChoice("SUPPOSED", supposed(value.model(), contracted, chinese));
        }
        return !contracted
                ? ofBuying(value.model(), chinese)
                : new ModelChoice(
                        "CONTRACT",
                        chinese
                                ? "客户处于合同期内：由启用的合同模型回答"
                                : "The customer is under contract: the active model of contracts answers");
    }

    private static String supposed(PurchaseModel model, boolean contracted, boolean chinese) {
        if (contracted) {
            return chinese
                    ? "客户处于合同期内：由假设的合同模型回答"
                    : "The customer is under contract: the model of contracts that is supposed answers";
        }
        if (model instanceof PurchaseModel.PriorRate) {
            return chinese ? "假设不采用购买模型：由先验频率回答" : "No model of buying is supposed: the prior rate answers";
        }
        return chinese ? "由假设的购买模型回答" : "The model of buying that is supposed answers";
    }

    private static ModelChoice ofBuying(PurchaseModel model, boolean chinese) {
        return switch (model) {
            case PurchaseModel.PriorRate prior ->
                new ModelChoice(
                        "PRIOR",
                        chinese ? "没有启用的购买模型：由先验频率回答" : "No model of buying is active: the prior rate answers");
            case PurchaseModel edge
            when edge.atTheEdge() ->
                new ModelChoice(
                        "SIMPLER",
                        chinese
                                ? "启用模型的拟合位于参数边界：由其退化成的更简单模型回答"
                                : "The fit of the active model ran to the edge of its parameters: the simpler model that it has"
                                        + " become answers");
            case PurchaseModel.Fitted fitted -> champion(chinese);
            case BuyingInPeriods periods -> champion(chinese);
        };
    }

    private static ModelChoice champion(boolean chinese) {
        return new ModelChoice("CHAMPION", chinese ? "由启用的购买模型回答" : "The active model of buying answers");
    }
}
