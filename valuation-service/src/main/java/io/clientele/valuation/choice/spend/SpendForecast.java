package io.clientele.valuation.choice.spend;

import java.util.OptionalDouble;

import io.clientele.valuation.choice.spend.SpendHoldOut.Case;
import io.clientele.valuation.formula.spend.GammaGamma;

/** What a customer is expected to pay on an occasion, from what it paid before. */
public sealed interface SpendForecast {

    double expected(Case customer);

    /** ln of the density of what the customer then paid on average; empty where there is none. */
    default OptionalDouble logDensity(Case customer) {
        return OptionalDouble.empty();
    }

    /** The customer's own mean, which answers while no model of spend is active. */
    record OwnMean() implements SpendForecast {

        public static final String NAME = "OWN_MEAN";

        @Override
        public double expected(Case customer) {
            return customer.ownMean();
        }
    }

    /** The same for everybody: customers do not differ. */
    record MeanOfAll(double mean) implements SpendForecast {

        public static final String NAME = "MEAN_OF_ALL";

        @Override
        public double expected(Case customer) {
            return mean;
        }
    }

    /** As valuations take it: the customer's own mean where the model has no expectation. */
    record ByGammaGamma(GammaGamma model) implements SpendForecast {

        @Override
        public double expected(Case customer) {
            return model.hasExpectedSpend(customer.frequency(), customer.meanRepeat())
                    ? model.expectedSpend(customer.frequency(), customer.meanRepeat())
                    : customer.ownMean();
        }

        /** ν of who paid m on x occasions is Gamma(p x + q, γ + m x): what it pays next is Gamma-Gamma again. */
        @Override
        public OptionalDouble logDensity(Case customer) {
            if (customer.paid() == 0) {
                return OptionalDouble.empty();
            }
            double seen = customer.meanRepeat() == 0 ? 0 : model.p() * customer.frequency();
            var then = new GammaGamma(
                    model.p(), model.q() + seen, model.gamma() + customer.meanRepeat() * customer.frequency());
            return OptionalDouble.of(then.logLikelihood(customer.occasions(), customer.mean()));
        }
    }
}
