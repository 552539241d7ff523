package io.clientele.valuation.value.answer;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;
import io.clientele.valuation.formula.cash.ValuePart;
import io.clientele.valuation.formula.lifetime.Reason;
import io.clientele.valuation.value.CustomerValue;

@Schema(name = "ValuationExplanation", description = "Every value of a customer with the terms that add up to it")
record ExplanationView(
        @Schema(examples = "0198c0de-7a11-7000-8000-000000000001", required = true)
        UUID customerId,

        @Schema(description = "The instant of the valuation", examples = "2026-01-31T09:30:00Z")
        Instant asOf,

        @Schema(description = "Terms of the current value") List<PartView.Traced> currentValue,
        @Schema(description = "Terms of the past value") List<PartView.Traced> pastValue,
        @Schema(description = "Terms of the present value") List<PartView.Traced> presentValue,

        @Schema(description = "Terms of the future value, one for each year of the horizon")
        List<PartView.Traced> futureValue,

        @Schema(description = "The three values that make up the lifetime value")
        List<PartView> lifetimeValue,

        @Schema(description = "The activity costs within currentValue and pastValue, pool by pool")
        List<PoolChargeView> activityCosts,

        @Schema(description = "The cost policy that the rates come from")
        UsedCostPolicy costPolicy,

        @Schema(description = "What the future value was computed from")
        Forecast forecast,

        @Schema(description = "What BG/BB saw and made of it; absent where another model answered")
        OpportunitiesView opportunities,

        @Schema(description = "The fall-backs taken, in words")
        List<Noted> reasons) {

    static ExplanationView of(CustomerValue value, String currency, Locale language) {
        var worth = value.worth();
        var amounts = value.amounts(currency);
        var present = PartView.Traced.of(value, worth.present(), currency, language);
        return new ExplanationView(
                value.customerId(),
                worth.asOf(),
                present,
                PartView.Traced.of(value, worth.past(), currency, language),
                present,
                PartView.Traced.of(worth.future().parts(), currency, language),
                List.of(
                        sum(
                                "PAST_VALUE",
                                Labels.pastValue(language),
                                amounts.past(),
                                count(worth.past().parts())),
                        sum(
                                "PRESENT_VALUE",
                                Labels.presentValue(language),
                                amounts.present(),
                                count(worth.present().parts())),
                        sum(
                                "FUTURE_VALUE",
                                Labels.futureValue(language),
                                amounts.future(),
                                count(worth.future().parts()))),
                PoolChargeView.of(value, currency),
                UsedCostPolicy.of(value.basis().costs()),
                Forecast.of(value, currency),
                OpportunitiesView.of(value),
                worth.future().reasons().stream()
                        .map(reason -> Noted.of(reason, language))
                        .toList());
    }

    private static PartView sum(String name, String label, Money amount, int entries) {
        return new PartView(name, label, null, amount, entries, null);
    }

    private static int count(List<ValuePart> parts) {
        return (int) parts.stream()
                .flatMap(part -> part.entries().stream())
                .distinct()
                .count();
    }

    @Schema(name = "ValuationForecast", description = "What the future value was computed from")
    record Forecast(
            @Schema(description = "Spend expected on one purchase; under contract what the contracts pay in one period")
            Money expectedSpend,

            @Schema(description = "Cost to provide and to serve for one purchase so far; under contract for one period")
            Money costToServePerPurchase,

            @Schema(description = "Margin on revenue", examples = "0.35")
            double marginRate,

            @Schema(description = "Expected purchases by year of the horizon; under contract expected periods")
            List<Year> years) {

        static Forecast of(CustomerValue value, String currency) {
            var future = value.worth().future();
            return new Forecast(
                    Money.of(CustomerValue.money(future.expectedSpend()), currency),
                    Money.of(CustomerValue.money(future.costToServePerPurchase()), currency),
                    future.marginRate(),
                    future.years().stream()
                            .map(y -> new Year(y.year(), y.purchases(), y.discountedPurchases()))
                            .toList());
        }
    }

    @Schema(name = "ForecastYear", description = "One year of the horizon")
    record Year(
            @Schema(description = "From 1", examples = "1", minimum = "1")
            int year,

            @Schema(description = "Purchases expected in it", examples = "12.5", minimum = "0")
            double purchases,

            @Schema(description = "The same, discounted to asOf", examples = "11.9", minimum = "0")
            double discountedPurchases) {}

    @Schema(name = "Reason", description = "A fall-back that was taken, or what to know of the result")
    record Noted(
            @Schema(description = "Stable code", examples = "NO_PURCHASE")
            String code,

            @Schema(description = "The same in words", examples = "No purchase yet")
            String label) {

        static Noted of(Reason reason, Locale language) {
            return new Noted(reason.name(), Labels.of(reason, language));
        }
    }
}
