package io.clientele.valuation.portfolio;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;
import io.clientele.valuation.value.published.ValuedByModel;

@Schema(
        name = "Portfolio",
        description =
                "What all customers are worth together, added up from their stored values: each as of its last change")
record PortfolioView(
        @Schema(description = "When it was added up", examples = "2026-01-31T09:30:00Z")
        Instant computedAt,

        @Schema(
                description = "The instant of the oldest value in it; absent without any",
                examples = "2025-11-03T08:00:00Z")
        Instant oldestValueAsOf,

        @Schema(description = "The instant of the newest value in it", examples = "2026-01-31T09:29:58Z")
        Instant newestValueAsOf,

        @Schema(description = "Customers who have bought", examples = "12000", minimum = "0")
        long customers,

        @Schema(
                description = "Customers who have not bought yet: they are not among `customers`",
                examples = "300",
                minimum = "0")
        long prospects,

        @Schema(description = "The sum of all future values; past value is never in it")
        Money customerEquity,

        @Schema(
                description =
                        "The sum of all current values: of customers, and of prospects, who cost something before they buy")
        Money currentValue,

        @Schema(description = "The sum of all past values") Money pastValue,

        @Schema(description = "pastValue + currentValue + customerEquity")
        Money lifetimeValue,

        @Schema(description = "Net revenue over the windows of the current values")
        Money revenue,

        @Schema(description = "Purchase entries within those windows", examples = "40000", minimum = "0")
        long orders,

        @Schema(
                description =
                        "Those of `customers` whose current value is below zero, as in `GET /portfolio/concentration?of=currentValue`;"
                                + " prospects stand apart")
        BelowZero belowZero,

        @Schema(description = "Those of `prospects` whose current value is below zero: what they have cost so far")
        BelowZero prospectsBelowZero,

        @Schema(description = "Customers whose future value is below zero", examples = "12", minimum = "0")
        long losing,

        @Schema(
                description =
                        "Customers expected to be still there, the sum of probabilityAlive; absent unless it is known of every"
                                + " customer: see withProbabilityAlive",
                examples = "8100.5",
                minimum = "0")
        Double expectedAlive,

        @Schema(
                description =
                        "Customers whose probabilityAlive is known. Fewer than customers where the model that answers knows no"
                                + " leaving (PRIOR_RATE, NBD), or while everyone is being valued anew",
                examples = "12000",
                minimum = "0")
        long withProbabilityAlive,

        @Schema(
                description =
                        "The models that customerEquity, and so lifetimeValue, comes from: those by which `customers` were valued"
                                + " last, most customers first. More than one of buying while everyone is being valued anew")
        List<ValuedByModel> models,

        @Schema(
                description =
                        "Current value of the customer at each tenth of those who have bought; absent without any")
        Percentiles currentValuePercentiles) {

    static PortfolioView of(Totals totals, Instant computedAt, String currency) {
        var current = Money.of(totals.current(), currency).rounded();
        var past = Money.of(totals.past(), currency).rounded();
        var equity = Money.of(totals.future(), currency).rounded();
        return new PortfolioView(
                computedAt,
                totals.oldest(),
                totals.newest(),
                totals.customers(),
                totals.prospects(),
                equity,
                current,
                past,
                Money.of(current.amount().add(past.amount()).add(equity.amount()), currency),
                Money.of(totals.revenue(), currency),
                totals.orders(),
                new BelowZero(totals.below(), Money.of(totals.belowValue(), currency)),
                new BelowZero(totals.prospectsBelow(), Money.of(totals.prospectsBelowValue(), currency)),
                totals.losing(),
                totals.expectedAlive(),
                totals.aliveKnown(),
                totals.models(),
                Percentiles.of(totals.percentiles(), currency));
    }
}
