package io.clientele.interaction.sales;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.interaction.Calls;
import io.clientele.interaction.InteractionSettings;
import io.clientele.interaction.OnRealParts;
import io.clientele.interaction.period.PeriodUnit;
import io.clientele.interaction.period.Spans;
import io.clientele.interaction.sales.sum.Sums;
import io.clientele.kit.time.Zone;

import static org.assertj.core.api.Assertions.assertThat;

/** On the third of a month it is compared with three days, not with a whole month. */
@QuarkusTest
@OnRealParts
class ComparingARunningPeriodTest {

    @Inject
    Sums sums;

    @Inject
    Cells cells;

    @Inject
    InteractionSettings settings;

    @Inject
    Zone zone;

    private final String representative = "rep-" + UUID.randomUUID();

    @Test
    void lastYearEndsWithTheSameDay() {
        sold("1951-03-03T12:00:00Z", "100");
        sold("1951-03-04T12:00:00Z", "900");
        sold("1952-03-02T12:00:00Z", "150");
        var third = row("1952-03-03", PeriodUnit.MONTH);
        assertThat(third.lastYear().revenue().amount()).isEqualByComparingTo("100");
        assertThat(third.lastYear().customers()).isNull();
        assertThat(third.lastYearTo()).isEqualTo("1951-03-04");
        assertThat(third.growthRate()).isEqualTo(0.5);
        var over = row("1952-04-01", "1952-03-31", PeriodUnit.MONTH);
        assertThat(over.lastYear().revenue().amount()).isEqualByComparingTo("1000");
        assertThat(over.lastYear().customers()).isEqualTo(2);
        assertThat(over.lastYearTo()).isEqualTo("1951-04-01");
        assertThat(row("1952-03-01", PeriodUnit.MONTH).lastYear()).isNull();
    }

    @Test
    void theLeapDayIsComparedWithTheDayBeforeMarch() {
        sold("1953-02-28T12:00:00Z", "40");
        sold("1956-02-28T12:00:00Z", "10");
        sold("1956-02-29T12:00:00Z", "20");
        sold("1957-02-01T12:00:00Z", "60");
        sold("1954-02-02T12:00:00Z", "80");
        assertThat(row("1957-02-28", PeriodUnit.MONTH).lastYear().revenue().amount())
                .isEqualByComparingTo("30");
        assertThat(row("1957-02-27", PeriodUnit.MONTH).lastYear()).isNull();
        assertThat(row("1954-02-28", PeriodUnit.QUARTER).lastYear().revenue().amount())
                .isEqualByComparingTo("40");
        sold("1955-02-28T12:00:00Z", "5");
        assertThat(row("1956-02-29", PeriodUnit.MONTH).lastYear().revenue().amount())
                .isEqualByComparingTo("5");
    }

    private SalesReportView.Row row(String today, PeriodUnit by) {
        return row(today, today, by);
    }

    private SalesReportView.Row row(String today, String asked, PeriodUnit by) {
        var clock = Clock.fixed(Instant.parse(today + "T12:00:00Z"), ZoneOffset.UTC);
        var reports = new SalesReports(sums, cells, settings, new Spans(zone, clock), zone);
        var filter = new SalesFilter();
        filter.by = by;
        filter.groupBy = SalesDimension.REPRESENTATIVE;
        filter.value = List.of(representative);
        filter.dayFrom = asked;
        filter.dayTo = LocalDate.parse(asked).plusDays(1).toString();
        return reports.report(filter, Locale.ENGLISH).items().getFirst();
    }

    private void sold(String at, String amount) {
        Calls.recorded(Calls.entry(
                UUID.randomUUID(),
                "PURCHASE",
                at,
                ",\"representative\":\"" + representative + "\",\"amount\":{\"amount\":\"" + amount
                        + "\",\"currency\":\"CNY\"}"));
    }
}
