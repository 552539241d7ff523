package io.clientele.valuation.formula.cash;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.clientele.valuation.formula.Journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

class CurrentValueTest {

    private static final Instant AS_OF = Instant.parse("2026-06-30T12:00:00Z");
    private static final ActivityRates RATES = new ActivityRates(
            Map.of(ActivityDriver.ORDERS, new BigDecimal("1.25"), ActivityDriver.VISITS, new BigDecimal("40")));

    @Test
    void everyTermStandsForItselfAndNamesItsEntries() {
        var journal = new Journal()
                .purchase("2026-01-10", "90.00", "10.00", "55.50")
                .purchase("2026-02-10", "20.00")
                .returned("2026-02-12", "5.00")
                .visit("2026-03-01", "7.30");
        var value = CurrentValue.of(journal.facts(), AS_OF, ZoneOffset.UTC, RATES);
        assertThat(value.parts())
                .extracting(
                        p -> p.kind().name(), ValuePart::detail, p -> p.amount().toPlainString(), ValuePart::entries)
                .containsExactly(
                        tuple("REVENUE", "", "120.00", ids(1, 2)),
                        tuple("RETURNS", "", "-5.00", ids(3)),
                        tuple("DISCOUNTS", "", "-10.00", ids(1)),
                        tuple("COST_OF_GOODS", "", "-55.50", ids(1)),
                        tuple("COST_TO_PROVIDE", "ORDERS", "-2.50", ids(1, 2)),
                        tuple("COST_TO_SERVE", "VISITS", "-40", ids(4)),
                        tuple("COST_TO_SERVE", "", "-7.30", ids(4)));
        assertThat(value.total()).isEqualByComparingTo("-0.30");
    }

    @Test
    void windowIsTwelveCalendarMonthsWithoutItsFirstMoment() {
        var journal = new Journal()
                .purchase("2025-06-30T12:00:00Z", "1")
                .purchase("2025-06-30T12:00:00.000001Z", "10")
                .purchase("2026-06-30T12:00:00Z", "100")
                .purchase("2026-06-30T12:00:00.000001Z", "1000");
        assertThat(CurrentValue.of(journal.facts(), AS_OF, ZoneOffset.UTC, ActivityRates.NONE)
                        .total())
                .isEqualByComparingTo("110");
        assertThat(CurrentValue.past(journal.facts(), AS_OF, ZoneOffset.UTC, ActivityRates.NONE)
                        .total())
                .isEqualByComparingTo("1");
    }

    @Test
    void calendarIsReadInTheBusinessZone() {
        var clocksGoForward = ZoneId.of("Europe/Berlin");
        var asOf = Instant.parse("2026-03-29T12:00:00Z");
        var value = CurrentValue.of(new Journal().facts(), asOf, clocksGoForward, ActivityRates.NONE);
        assertThat(value.after()).isEqualTo(Instant.parse("2025-03-29T13:00:00Z"));
    }

    @Test
    void withoutEntriesThereIsNoPartAndTheValueIsZero() {
        var value = CurrentValue.of(new Journal().facts(), AS_OF, ZoneOffset.UTC, RATES);
        assertThat(value.parts()).isEmpty();
        assertThat(value.total()).isZero();
    }

    @Test
    void orderOfArrivalChangesNothing() {
        var journal = new Journal()
                .purchase("2026-01-10", "90")
                .visit("2026-03-01", "7")
                .purchase("2025-12-01", "3");
        var shuffled = journal.facts().reversed();
        assertThat(CurrentValue.of(shuffled, AS_OF, ZoneOffset.UTC, RATES))
                .isEqualTo(CurrentValue.of(journal.facts(), AS_OF, ZoneOffset.UTC, RATES));
    }

    @Test
    void negativeRateIsRefused() {
        assertThatThrownBy(() -> new ActivityRates(Map.of(ActivityDriver.CALLS, new BigDecimal("-1"))))
                .hasMessage("the rate of CALLS is -1, and must be at least 0");
    }

    private static List<UUID> ids(int... numbers) {
        return Arrays.stream(numbers).mapToObj(Journal::id).toList();
    }
}
