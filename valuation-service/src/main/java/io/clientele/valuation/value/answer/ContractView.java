package io.clientele.valuation.value.answer;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;
import io.clientele.valuation.value.CustomerValue;

@Schema(name = "ContractStanding", description = "How a customer stands under contract")
record ContractView(
        @Schema(
                description =
                        "First day of the unbroken time under contract: of the term of its first contract, whenever that"
                                + " was signed. Up to a week without one is no break, and moves this day on by as many days",
                examples = "2023-04-01")
        LocalDate since,

        @Schema(description = "At whose end a contract is renewed or not", examples = "P1Y")
        String period,

        @Schema(description = "Renewals so far: whole periods since then", examples = "2", minimum = "0")
        int renewals,

        @Schema(
                description = "Probability that the customer stays at the end of the current period",
                examples = "0.82",
                minimum = "0",
                maximum = "1")
        double renewalProbability,

        @Schema(description = "What the running contracts pay in a month, in the terms that run at asOf")
        Money monthlyAmount,

        @Schema(
                description =
                        "Periods expected within the horizon of futureValue, what is left of the current one included",
                examples = "2.31",
                minimum = "0")
        double expectedPeriods,

        @Schema(
                description =
                        "The same discounted to asOf: the expected residual lifetime that futureValue multiplies with"
                                + " the margin of a period",
                examples = "1.98",
                minimum = "0")
        double discountedPeriods) {

    /** Null where no contract answers. */
    static ContractView of(CustomerValue value, String currency) {
        var standing = value.worth().contract();
        if (standing == null) {
            return null;
        }
        var model = value.basis().formula().contracts();
        double periods = 0;
        double discounted = 0;
        for (var year : value.worth().future().years()) {
            periods += year.purchases();
            discounted += year.discountedPurchases();
        }
        return new ContractView(
                standing.since(),
                model.period().toString(),
                standing.periods(),
                value.renewalProbability(standing),
                Money.of(CustomerValue.money(standing.monthly()), currency).rounded(),
                periods,
                discounted);
    }
}
