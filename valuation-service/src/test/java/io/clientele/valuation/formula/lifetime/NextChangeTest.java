package io.clientele.valuation.formula.lifetime;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.cash.ActivityRates;
import io.clientele.valuation.formula.cash.CurrentValue;
import io.clientele.valuation.formula.cash.MarginBase;
import io.clientele.valuation.formula.cash.MoneyFact;
import io.clientele.valuation.formula.contract.ContractStanding;
import io.clientele.valuation.formula.purchase.BetaGeometricNbd;
import io.clientele.valuation.formula.purchase.PurchaseModel;

import static org.assertj.core.api.Assertions.assertThat;

class NextChangeTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final BetaGeometricNbd BUYING = new BetaGeometricNbd(0.243, 4.414, 0.793, 2.426);
    private static final ValuationBasis FITTED = basis(new PurchaseModel.Fitted(BUYING, ModelTime.WEEK, 1), SHANGHAI);
    private static final ValuationBasis PRIOR = basis(new PurchaseModel.PriorRate(), SHANGHAI);
    private static final List<Double> TENTHS = List.of(0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1);

    private final SplittableRandom random = new SplittableRandom(31);

    @Test
    void anEntryLeavesAtTheFirstInstantAtWhichTheWindowBeginsAtItOrLater() {
        for (var zone : List.of(SHANGHAI, ZoneOffset.UTC)) {
            for (int i = 0; i < 20_000; i++) {
                var occurred = Instant.parse("2019-01-01T00:00:00Z").plusSeconds(random.nextLong(6L * 366 * 86_400));
                var asOf = occurred.plusSeconds(random.nextLong(364L * 86_400));
                var leaves = NextChange.leaves(occurred, asOf, zone);
                assertThat(leaves).isAfter(asOf);
                assertThat(occurred).isBeforeOrEqualTo(CurrentValue.windowStart(leaves, zone));
                assertThat(occurred).isAfter(CurrentValue.windowStart(leaves.minus(1, ChronoUnit.MICROS), zone));
            }
        }
    }

    @Test
    void whatHappenedOnALeapDayIsCountedToTheEndOfFebruary() {
        var noon = Instant.parse("2024-02-29T12:00:00Z");
        assertThat(NextChange.leaves(noon, noon, ZoneOffset.UTC)).isEqualTo("2025-03-01T00:00:00Z");
    }

    @Test
    void untilTheNextChangeEveryValueOfTheWindowIsTheSame() {
        for (int i = 0; i < 300; i++) {
            var facts = journal();
            var asOf = Instant.parse("2026-01-15T08:00:00Z").plusSeconds(random.nextLong(60L * 86_400));
            var worth = LifetimeValue.of(facts, asOf, PRIOR);
            var next = NextChange.of(facts, worth, PRIOR, TENTHS).orElseThrow();
            assertThat(next).isAfter(asOf);
            for (int k = 0; k < 20; k++) {
                long micros = ChronoUnit.MICROS.between(asOf, next);
                var between = asOf.plus(random.nextLong(micros), ChronoUnit.MICROS);
                var then = LifetimeValue.of(facts, between, PRIOR);
                assertThat(then.present().parts()).isEqualTo(worth.present().parts());
                assertThat(then.past().parts()).isEqualTo(worth.past().parts());
            }
        }
    }

    @Test
    void theProbabilityOfBeingAliveFallsBelowTheThresholdOnTheDayOfTheClosedForm() {
        var first = LocalDate.parse("2025-01-06");
        var worth = LifetimeValue.of(
                List.of(purchase(first, 0), purchase(first, 100), purchase(first, 213)),
                start(first.plusDays(272)).plusSeconds(3_600),
                FITTED);
        for (double p : List.of(0.6, 0.5, 0.3)) {
            double tx = 213 / 7.0;
            double fall = (4.414 + tx) * Math.pow((1 - p) / p * (2.426 + 2 - 1) / 0.793, 1 / (0.243 + 2)) - 4.414;
            var day = first.plusDays((long) Math.floor(fall * 7) + 1);
            assertThat(worth.probabilityAlive().orElseThrow()).isGreaterThan(p);
            assertThat(NextChange.of(List.of(), worth, FITTED, List.of(p))).hasValue(start(day));
        }
        assertThat(NextChange.of(List.of(), worth, FITTED, List.of(0.3, 0.6, 0.5)))
                .isEqualTo(NextChange.of(List.of(), worth, FITTED, List.of(0.6)));
        assertThat(NextChange.of(List.of(), worth, FITTED, List.of(0.99))).isEmpty();
    }

    @Test
    void whoFirstBoughtMoreThanAHundredYearsAgoIsNotDueForGoodAndNotRefused() {
        var first = LocalDate.parse("1900-01-01");
        int today = 46_100;
        for (int last : List.of(36_000, today - 5)) {
            var facts = List.of(purchase(first, 0), purchase(first, last));
            var worth = LifetimeValue.of(facts, start(first.plusDays(today)).plusSeconds(3_600), FITTED);
            assertThat(NextChange.of(List.of(), worth, FITTED, List.of(1e-9, 1e-6, 0.1)))
                    .isEmpty();
        }
    }

    @Test
    void whereNothingFallsTheAgeCounts() {
        var first = LocalDate.parse("2025-01-06");
        var facts = List.of(purchase(first, 0));
        var old = LifetimeValue.of(facts, start(first.plusDays(400)), PRIOR);
        assertThat(NextChange.of(List.of(), old, PRIOR, TENTHS)).hasValue(start(first.plusDays(440)));
        var young = LifetimeValue.of(facts, start(first.plusDays(2)), FITTED);
        assertThat(young.probabilityAlive()).hasValue(1);
        assertThat(NextChange.of(List.of(), young, FITTED, TENTHS)).hasValue(start(first.plusDays(9)));
    }

    @Test
    void aProspectChangesOnlyByWhatIsToCome() {
        var asOf = Instant.parse("2026-01-15T08:00:00Z");
        var nobody = LifetimeValue.of(List.of(), asOf, FITTED);
        assertThat(NextChange.of(List.of(), nobody, FITTED, TENTHS)).isEmpty();
        var coming = purchase(LocalDate.parse("2026-02-01"), 0);
        assertThat(NextChange.of(List.of(coming), nobody, FITTED, TENTHS)).hasValue(coming.occurredAt());
    }

    @Test
    void whoIsUnderContractIsLookedAtAfterThirtyDaysAndWhenATermIsOver() {
        var today = LocalDate.parse("2026-01-15");
        assertThat(underContract(today, null)).hasValue(start(today.plusDays(30)));
        assertThat(underContract(today, today.plusDays(400))).hasValue(start(today.plusDays(30)));
        assertThat(underContract(today, today.plusDays(4))).hasValue(start(today.plusDays(4)));
    }

    private static Optional<Instant> underContract(LocalDate today, LocalDate lapses) {
        var nobody = LifetimeValue.of(List.of(), start(today).plusSeconds(60), FITTED);
        var bound = new LifetimeValue(
                nobody.asOf(),
                nobody.past(),
                nobody.present(),
                nobody.future(),
                nobody.history(),
                OptionalDouble.of(1),
                new ContractStanding(today.minusDays(400), 1, 0.9, 25.0, lapses, List.of()));
        return NextChange.of(List.of(), bound, FITTED, TENTHS);
    }

    private List<MoneyFact> journal() {
        var facts = new ArrayList<MoneyFact>();
        for (int i = random.nextInt(1, 8); i > 0; i--) {
            facts.add(purchase(LocalDate.parse("2024-12-01").plusDays(random.nextInt(400)), random.nextInt(20)));
        }
        return facts;
    }

    private MoneyFact purchase(LocalDate first, int daysLater) {
        return new MoneyFact(
                new UUID(random.nextLong(), random.nextLong()),
                MoneyFact.Kind.PURCHASE,
                start(first.plusDays(daysLater)).plus(Duration.ofHours(random.nextInt(24))),
                new BigDecimal("10.50"),
                BigDecimal.ZERO,
                null,
                BigDecimal.ZERO,
                Map.of());
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(SHANGHAI).toInstant();
    }

    private static ValuationBasis basis(PurchaseModel model, ZoneId zone) {
        return new ValuationBasis(
                zone, ActivityRates.NONE, MarginBase.UNKNOWN, new PurchaseForecast(model, FuturePolicy.DEFAULT), null);
    }
}
