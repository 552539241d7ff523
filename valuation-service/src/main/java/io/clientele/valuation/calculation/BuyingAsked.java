package io.clientele.valuation.calculation;

import java.util.Locale;

import io.clientele.kit.money.Money;
import io.clientele.valuation.calculation.answer.ClvAnswer;
import io.clientele.valuation.formula.purchase.BuyingProcess;

/** What is asked of every model of customers without a contract. */
sealed interface BuyingAsked extends ClvQuestion permits BuyingQuestion, ParetoNbdQuestion, NbdQuestion {

    String model();

    BuyingHistory history();

    String horizon();

    Double discountRate();

    Double probability();

    Money marginPerPurchase();

    /** The model, with its parameters as given. */
    BuyingProcess process();

    /** The unit that the parameters name, null if none. */
    String unitOfParameters();

    @Override
    default ClvAnswer answer(Locale language) {
        return new BuyingCalculation(this, language).answer();
    }
}
