package io.clientele.valuation.portfolio;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;
import io.clientele.valuation.value.published.ValuedByModel;

@Schema(name = "Concentration", description = "How unevenly the customers who have bought share in a stored value")
record ConcentrationView(
        @Schema(description = "When it was computed", examples = "2026-01-31T09:30:00Z")
        Instant computedAt,

        @Schema(description = "The value that is shared", examples = "currentValue")
        String of,

        @Schema(description = "Customers who have bought", examples = "12000", minimum = "0")
        long customers,

        @Schema(description = "What their values come to") Money total,
        @Schema(description = "The mean") Money mean,

        @Schema(
                description =
                        "Gini coefficient, 0: all alike; with values below zero the one of Raffinetti, Siletti and Vernizzi"
                                + " (2015); absent while nobody has a value other than 0",
                examples = "0.62",
                minimum = "0",
                maximum = "1")
        Double gini,

        @Schema(
                description =
                        "Lorenz curve, least valuable customers first; empty unless the total is above 0. Values below"
                                + " zero bring it below 0 first")
        List<LorenzPoint> lorenz,

        @Schema(description = "What the best bring; above 1 where others cost. Empty unless the total is above 0")
        List<TopShare> top,

        @Schema(description = "Where 80 % comes from; absent unless the total is above 0")
        Few mostComesFrom,

        @Schema(description = "What the less valuable 80 % of the customers bring; absent unless the total is above 0")
        TopShare longTail,

        @Schema(description = "Customers whose value is below zero")
        BelowZero belowZero,

        @Schema(
                description =
                        "The models that the values come from: those by which the customers were valued last, most customers first."
                                + " Absent where no model has a part in the value: only in futureValue and lifetimeValue it has")
        List<ValuedByModel> models) {

    static final double[] TOPS = {0.01, 0.05, 0.1, 0.2, 0.5};
    static final double MOST = 0.8;

    /** The values that models foresee, alone or among others. */
    private static final Set<String> FORESEEN = Set.of("futureValue", "lifetimeValue");

    static ConcentrationView of(String property, PortfolioRows.Shared shared, Instant at, String currency) {
        var found = shared.found();
        var gini = found.gini();
        var shares = found.topShares();
        var top = new ArrayList<TopShare>();
        for (int i = 0; i < shares.size(); i++) {
            top.add(new TopShare(TOPS[i], shares.get(i)));
        }
        return new ConcentrationView(
                at,
                property,
                found.customers(),
                Money.of(found.total(), currency),
                Money.of(found.mean(), currency),
                gini.isPresent() ? gini.getAsDouble() : null,
                LorenzPoint.of(found.lorenz()),
                top,
                found.enough() == 0 ? null : new Few(MOST, found.enough(), (double) found.enough() / found.customers()),
                shares.isEmpty() ? null : new TopShare(0.8, 1 - shares.get(3)),
                new BelowZero(found.below(), Money.of(found.belowSum(), currency)),
                FORESEEN.contains(property) ? shared.models() : null);
    }
}
