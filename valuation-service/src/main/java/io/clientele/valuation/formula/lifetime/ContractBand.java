package io.clientele.valuation.formula.lifetime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.clientele.valuation.formula.Arguments;
import io.clientele.valuation.formula.contract.ContractModel;

/**
 * How far the future value of a customer under contract may turn out from its expectation: it depends on the renewal at
 * which the customer leaves, and on nothing else. Its mean is the future value.
 */
public final class ContractBand {

    private record Outcome(double value, double probability) {}

    private final List<Outcome> outcomes;

    private ContractBand(List<Outcome> outcomes) {
        this.outcomes = outcomes.stream()
                .sorted(Comparator.comparingDouble(Outcome::value))
                .toList();
    }

    /** @param worth of a customer whose contract answers */
    public static ContractBand of(LifetimeValue worth, ContractModel model, FuturePolicy policy) {
        var future = worth.future();
        double each = future.expectedSpend() * future.marginRate() - future.costToServePerPurchase();
        var outcomes = new ArrayList<Outcome>();
        double value = 0;
        double staying = 1;
        int renewals = 0;
        for (var piece : new ContractForecast(model, worth.contract(), policy).pieces()) {
            if (piece.renewals() > renewals) {
                outcomes.add(new Outcome(value, staying - piece.chance()));
                renewals = piece.renewals();
                staying = piece.chance();
            }
            value += each * piece.periods() * piece.discount();
        }
        outcomes.add(new Outcome(value, staying));
        return new ContractBand(outcomes);
    }

    /**
     * The smallest value with P(V ≤ value) ≥ q.
     *
     * @param q strictly between 0 and 1
     */
    public double quantile(double q) {
        Arguments.insideUnit("q", q);
        double sum = 0;
        for (var outcome : outcomes) {
            sum += outcome.probability;
            if (sum >= q) {
                return outcome.value;
            }
        }
        return outcomes.getLast().value;
    }

    /** The expectation. */
    public double mean() {
        return outcomes.stream().mapToDouble(o -> o.value * o.probability).sum();
    }
}
