package io.clientele.valuation.choice;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.valuation.choice.band.Covered;
import io.clientele.valuation.choice.contract.RenewalErrors;
import io.clientele.valuation.choice.purchase.PurchaseErrors;
import io.clientele.valuation.choice.purchase.ValueCoverage;
import io.clientele.valuation.choice.spend.SpendErrors;

@Schema(name = "HoldOutScore", description = "How well a model foresaw the hold-out")
record Score(
        @Schema(
                description = "PURCHASE: purchases expected of all customers; absent of other roles",
                examples = "1653.4",
                minimum = "0")
        Double expectedPurchases,

        @Schema(
                description =
                        "SPEND: what the purchases of the hold-out were expected to come to, in base currency; absent of other roles",
                examples = "68112.4",
                minimum = "0")
        Double expectedSpend,

        @Schema(
                description = "CONTRACT: renewals expected of all customers; absent of other roles",
                examples = "973.6",
                minimum = "0")
        Double expectedRenewals,

        @Schema(description = "What was expected − what happened, over all customers", examples = "-228.6")
        double sumError,

        @Schema(
                description =
                        "Mean absolute error: PURCHASE, of the purchases of a customer; SPEND, of a customer's mean spend on an"
                                + " occasion, each weighing as many as it has in the hold-out; CONTRACT, of the share of a cohort that"
                                + " is still there at a renewal",
                examples = "0.7855",
                minimum = "0")
        double mae,

        @Schema(description = "Root of the mean squared error of the same", examples = "1.6008", minimum = "0")
        double rmse,

        @Schema(
                description =
                        "ln of the probability (of spend: the density) that the model gave to what then happened, summed over"
                                + " customers; of spend without those whose purchases of the hold-out came to nothing. Absent of"
                                + " means, which give none",
                examples = "-2600.5")
        Double logLikelihood,

        @Schema(
                description =
                        "The 80 % band from P10 to P90: PURCHASE, of the purchases of the hold-out; CONTRACT, of the"
                                + " renewals, on whose number alone depends what a contract is still worth. Absent of SPEND, and in"
                                + " comparisons made before it was measured")
        Coverage coverage,

        @Schema(
                description =
                        "PURCHASE: the same band of money: by the model of spend fitted to the calibration, where one could be, and"
                                + " by the customer's own mean. Absent in comparisons made before it was measured")
        List<ValueCoverage> valueCoverage,

        @Schema(
                description =
                        "Means by purchases in the calibration, of purchases in the hold-out or of what was paid on one; the last one"
                                + " is that many and more. Absent of CONTRACT")
        List<FrequencyMean> byFrequency,

        @Schema(description = "CONTRACT: survivors at each renewal that falls into the hold-out; absent of other roles")
        List<RenewalSurvivors> byRenewal) {

    static Score of(PurchaseErrors errors) {
        return new Score(
                errors.expected(),
                null,
                null,
                errors.expected() - errors.actual(),
                errors.mae(),
                errors.rmse(),
                errors.logLikelihood(),
                Coverage.of(errors.coverage()),
                errors.valueCoverage(),
                errors.byFrequency().stream()
                        .map(m -> new FrequencyMean(m.frequency(), m.customers(), m.actual(), m.expected()))
                        .toList(),
                null);
    }

    static Score of(SpendErrors errors) {
        return new Score(
                null,
                errors.expected(),
                null,
                errors.expected() - errors.actual(),
                errors.mae(),
                errors.rmse(),
                errors.logLikelihood(),
                null,
                null,
                errors.byFrequency().stream()
                        .map(m -> new FrequencyMean(m.frequency(), m.customers(), m.actual(), m.expected()))
                        .toList(),
                null);
    }

    static Score of(RenewalErrors errors) {
        return new Score(
                null,
                null,
                errors.expected(),
                errors.expected() - errors.actual(),
                errors.mae(),
                errors.rmse(),
                errors.logLikelihood(),
                Coverage.of(errors.coverage()),
                null,
                null,
                errors.byRenewal().stream()
                        .map(s -> new RenewalSurvivors(s.renewal(), s.customers(), s.actual(), s.expected()))
                        .toList());
    }

    @Schema(name = "RenewalSurvivors", description = "Customers under contract at a renewal")
    record RenewalSurvivors(
            @Schema(description = "The how manieth of the contract, counted from 1", examples = "8", minimum = "1")
            int renewal,

            @Schema(
                    description =
                            "Who were under contract at calibrationEnd, or left within a period still open then, and had it to decide on, if they stayed",
                    examples = "241",
                    minimum = "0")
            long customers,

            @Schema(description = "How many of them were still there after it", examples = "223", minimum = "0")
            double actual,

            @Schema(description = "How many the model expected", examples = "221.9", minimum = "0")
            double expected) {}

    @Schema(
            name = "BandCoverage",
            description =
                    "How often what happened lay within P10 to P90. Purchases and renewals are whole numbers, so that a band"
                            + " holds more than 80 %: `expected` says how much by the model itself")
    record Coverage(
            @Schema(description = "The band", examples = "0.8")
            double band,

            @Schema(
                    description = "Share of customers of whom it lay within",
                    examples = "0.93",
                    minimum = "0",
                    maximum = "1")
            double measured,

            @Schema(
                    description = "The same by the model's own distribution",
                    examples = "0.94",
                    minimum = "0",
                    maximum = "1")
            double expected,

            @Schema(
                    description = "Share of customers of whom less than P10 came; absent where it was not measured yet",
                    examples = "0.01",
                    minimum = "0",
                    maximum = "1")
            Double below,

            @Schema(
                    description = "Share of customers of whom more than P90 came; absent where it was not measured yet",
                    examples = "0.07",
                    minimum = "0",
                    maximum = "1")
            Double above,

            @Schema(description = "Customers on whom it was measured", examples = "2357", minimum = "0")
            long customers) {

        static Coverage of(Covered found) {
            return new Coverage(
                    found.band(), found.measured(), found.expected(), found.below(), found.above(), found.customers());
        }
    }

    @Schema(name = "FrequencyMean", description = "Customers of one frequency in the calibration")
    record FrequencyMean(
            @Schema(description = "Repeat purchases in the calibration", examples = "2", minimum = "0")
            int frequency,

            @Schema(description = "How many customers", examples = "218", minimum = "0")
            long customers,

            @Schema(
                    description = "Mean of their purchases in the hold-out; of spend, what they paid on one",
                    examples = "1.393",
                    minimum = "0")
            double actual,

            @Schema(description = "What the model expected", examples = "1.044", minimum = "0")
            double expected) {}
}
