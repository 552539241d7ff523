package io.clientele.valuation.choice.contract;

import io.clientele.valuation.formula.contract.ConstantRetention;
import io.clientele.valuation.formula.contract.ShiftedBetaGeometric;

/** How likely customers under contract renew, from how often they have. */
public sealed interface RenewalForecast {

    /** The probability that who has renewed so often renews so often more. */
    double survival(int renewals, int more);

    /** Of who has renewed, the more likely to renew again. */
    record ByShiftedBetaGeometric(ShiftedBetaGeometric model) implements RenewalForecast {

        @Override
        public double survival(int renewals, int more) {
            return model.survival(renewals + 1, more);
        }
    }

    /** Everybody alike, and always. */
    record ByConstantRetention(ConstantRetention model) implements RenewalForecast {

        @Override
        public double survival(int renewals, int more) {
            return model.survival(more);
        }
    }
}
