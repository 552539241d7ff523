package io.clientele.valuation.formula.lifetime;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

import io.clientele.kit.term.Term;
import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.cash.ActivityRates;
import io.clientele.valuation.formula.cash.MarginBase;
import io.clientele.valuation.formula.cash.MoneyFact;
import io.clientele.valuation.formula.cash.ValuePart;
import io.clientele.valuation.formula.contract.Amounts;
import io.clientele.valuation.formula.contract.ContractEvent;
import io.clientele.valuation.formula.contract.ContractModel;
import io.clientele.valuation.formula.contract.ContractStanding;
import io.clientele.valuation.formula.contract.ShiftedBetaGeometric;
import io.clientele.valuation.formula.purchase.PurchaseModel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Customers under contract, valued by the shifted beta-geometric. */
class ContractFutureTest {

    private static final Period YEAR = Period.ofYears(1);
    private static final UUID START = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final LocalDate SIGNED = LocalDate.parse("2020-03-01");
    private static final ShiftedBetaGeometric PUBLISHED = new ShiftedBetaGeometric(3.80, 15.20);

    @Example
    void justBeforeARenewalItIsThePublishedResidualLifetime() {
        // Fader and Hardie (2010), table 4: DERL after 1 … 5 periods, d = 0.1; theirs begins at the renewal,
        // undiscounted,
        // ours spreads each period and discounts it from its middle
        double[] published = {3.31, 3.45, 3.59, 3.72, 3.84};
        double middle = Math.sqrt(1.1);
        for (int n = 1; n <= 5; n++) {
            var today = SIGNED.plusYears(n).minusDays(1);
            double ours = discounted(PUBLISHED, today, new ModelTime("P100Y", 36_525));
            assertThat(ours * middle).isCloseTo(published[n - 1], within(0.02));
        }
    }

    @Property(tries = 200)
    void expectationsGrowWithTheHorizonAndStayBelowIt(
            @ForAll @DoubleRange(min = 1e-6, max = 1e6) @Scale(6) double alpha,
            @ForAll @DoubleRange(min = 1e-6, max = 1e6) @Scale(6) double beta,
            @ForAll @IntRange(max = 12_000) int day) {
        var model = new ShiftedBetaGeometric(alpha, beta);
        var today = SIGNED.plusDays(day);
        double before = 0;
        for (var horizon : List.of("P1D", "P3M", "P1Y", "P3Y", "P40Y")) {
            double periods = periods(model, today, ModelTime.parse(horizon));
            assertThat(periods)
                    .isFinite()
                    .isBetween(before, ModelTime.parse(horizon).years() + 1e-9);
            before = periods;
        }
    }

    @Property(tries = 100)
    void theBandHasTheValueAsItsMean(
            @ForAll @DoubleRange(min = 0.05, max = 20) double alpha,
            @ForAll @DoubleRange(min = 0.05, max = 20) double beta,
            @ForAll @IntRange(max = 3_000) int day) {
        var contracts = new ContractModel(new ShiftedBetaGeometric(alpha, beta), YEAR, 1, false);
        var worth = worth(contracts, day, "100", null);
        var band = ContractBand.of(worth, contracts, FuturePolicy.DEFAULT);
        assertThat(band.mean()).isCloseTo(worth.future().total().doubleValue(), within(1e-4));
        assertThat(band.quantile(0.1)).isLessThanOrEqualTo(band.quantile(0.5));
        assertThat(band.quantile(0.5)).isLessThanOrEqualTo(band.quantile(0.9));
    }

    @Example
    void whoSurelyStaysPaysForTheWholeHorizon() {
        var contracts = new ContractModel(new ShiftedBetaGeometric(1e-6, 1e6), YEAR, 7, false);
        var future = worth(contracts, 400, "100", "60").future();
        assertThat(future.reasons()).containsExactly(Reason.UNDER_CONTRACT);
        // 1,200 a year at 40 %, discounted continuously over three years: 480 · (1 − 1.1⁻³)/ln 1.1
        assertThat(future.total().doubleValue()).isCloseTo(480 * (1 - Math.pow(1.1, -3)) / Math.log(1.1), within(0.1));
        assertThat(future.parts()).extracting(ValuePart::kind).containsOnly(ValuePart.Kind.FUTURE_MARGIN);
        assertThat(future.parts()).hasSize(3).allSatisfy(part -> assertThat(part.entries())
                .containsExactly(START));
    }

    @Example
    void whoIsUnderNoContractIsAnsweredByTheModelOfBuying() {
        var contracts = new ContractModel(PUBLISHED, YEAR, 1, false);
        var bought = List.of(purchase("2020-03-01T10:00:00Z", "100", null));
        var asOf = Instant.parse("2021-06-01T00:00:00Z");
        var ended = List.of(
                started("100"),
                new ContractEvent(
                        UUID.randomUUID(),
                        START,
                        ContractEvent.Kind.ENDED,
                        LocalDate.parse("2021-01-01"),
                        Amounts.NO_TERM));
        assertThat(LifetimeValue.of(bought, ended, asOf, basis(contracts))
                        .future()
                        .reasons())
                .doesNotContain(Reason.UNDER_CONTRACT)
                .contains(Reason.NO_ACTIVE_PURCHASE_MODEL);
        var silent = List.of(new ContractEvent(START, START, ContractEvent.Kind.STARTED, SIGNED, Amounts.NO_TERM));
        assertThat(LifetimeValue.of(bought, silent, asOf, basis(contracts))
                        .future()
                        .reasons())
                .contains(Reason.CONTRACT_AMOUNT_UNKNOWN);
        assertThat(LifetimeValue.of(bought, List.of(started("100")), asOf, basis(null))
                        .future()
                        .reasons())
                .contains(Reason.NO_ACTIVE_CONTRACT_MODEL);
        assertThat(LifetimeValue.of(List.of(), List.of(started("100")), asOf, basis(contracts))
                        .future()
                        .reasons())
                .containsExactly(Reason.NO_PURCHASE);
    }

    @Example
    void aSecondContractPaysAndProlongsNothing() {
        var second = UUID.randomUUID();
        var changed = UUID.randomUUID();
        var events = List.of(
                started("100"),
                new ContractEvent(
                        second,
                        second,
                        ContractEvent.Kind.STARTED,
                        LocalDate.parse("2021-05-01"),
                        paying(second, 50.0)),
                new ContractEvent(
                        changed,
                        START,
                        ContractEvent.Kind.CHANGED,
                        LocalDate.parse("2021-06-01"),
                        paying(changed, 120.0)));
        var standing =
                ContractStanding.of(events, LocalDate.parse("2022-08-30"), YEAR).orElseThrow();
        assertThat(standing.since()).isEqualTo(SIGNED);
        assertThat(standing.periods()).isEqualTo(2);
        assertThat(standing.monthly()).isEqualTo(170);
        assertThat(standing.entries()).containsExactly(START, second, changed);
        assertThat(standing.remaining()).isCloseTo(183 / 365.0, within(1e-12));
        var over = List.of(new ContractEvent(
                START,
                START,
                ContractEvent.Kind.STARTED,
                SIGNED,
                new Term<>(SIGNED, LocalDate.parse("2021-02-28"), Amounts.of(START, 100.0, null))));
        assertThat(ContractStanding.of(over, LocalDate.parse("2021-02-28"), YEAR))
                .isPresent();
        assertThat(ContractStanding.of(over, LocalDate.parse("2021-03-01"), YEAR))
                .isEmpty();
    }

    private static double discounted(ShiftedBetaGeometric model, LocalDate today, ModelTime horizon) {
        return forecast(model, today, horizon).years().stream()
                .mapToDouble(ForecastYear::discountedPurchases)
                .sum();
    }

    private static double periods(ShiftedBetaGeometric model, LocalDate today, ModelTime horizon) {
        return forecast(model, today, horizon).years().stream()
                .mapToDouble(ForecastYear::purchases)
                .sum();
    }

    private static ContractForecast forecast(ShiftedBetaGeometric model, LocalDate today, ModelTime horizon) {
        var standing = ContractStanding.of(List.of(started("100")), today, YEAR).orElseThrow();
        return new ContractForecast(new ContractModel(model, YEAR, 1, false), standing, new FuturePolicy(horizon, 0.1));
    }

    private static LifetimeValue worth(ContractModel contracts, int day, String monthly, String cost) {
        var asOf = SIGNED.plusDays(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
        var first = List.of(purchase("2020-03-01T10:00:00Z", "100", cost));
        return LifetimeValue.of(first, List.of(started(monthly)), asOf, basis(contracts));
    }

    private static ContractEvent started(String monthly) {
        return new ContractEvent(
                START, START, ContractEvent.Kind.STARTED, SIGNED, paying(START, Double.valueOf(monthly)));
    }

    private static Term<Amounts> paying(UUID entry, double monthly) {
        return new Term<>(null, null, Amounts.of(entry, monthly, null));
    }

    private static MoneyFact purchase(String at, String amount, String cost) {
        return new MoneyFact(
                UUID.randomUUID(),
                MoneyFact.Kind.PURCHASE,
                Instant.parse(at),
                new BigDecimal(amount),
                BigDecimal.ZERO,
                cost == null ? null : new BigDecimal(cost),
                BigDecimal.ZERO,
                Map.of());
    }

    private static ValuationBasis basis(ContractModel contracts) {
        return new ValuationBasis(
                ZoneOffset.UTC,
                ActivityRates.NONE,
                MarginBase.UNKNOWN,
                new PurchaseForecast(new PurchaseModel.PriorRate(), FuturePolicy.DEFAULT),
                null,
                contracts,
                null);
    }
}
