package io.clientele.interaction.sales;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.interaction.Calls;
import io.clientele.interaction.InteractionSettings;
import io.clientele.interaction.OnRealParts;
import io.clientele.interaction.database.Database;
import io.clientele.interaction.period.PeriodUnit;
import io.clientele.interaction.period.Spans;
import io.clientele.interaction.sales.sum.CountingAnew;
import io.clientele.interaction.sales.sum.Sums;
import io.clientele.kit.testing.ProblemAssert;
import io.clientele.kit.time.Zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@OnRealParts
class ReportingSalesTest {

    @Inject
    Database database;

    @Inject
    InteractionSettings settings;

    @Inject
    Clock clock;

    private final UUID customer = UUID.randomUUID();
    private final String representative = "rep-" + customer;
    private final String own = "&groupBy=REPRESENTATIVE&value=" + representative;

    @Test
    void aYearIsComparedWithTheYearBefore() {
        sold("PURCHASE", "1941-05-01T12:00:00Z", "100", ",\"cost\":{\"amount\":\"60\",\"currency\":\"CNY\"}");
        sold("PURCHASE", "1942-05-01T12:00:00Z", "150", "");
        sold("RETURN", "1942-06-01T12:00:00Z", "25", "");
        Calls.get("/sales-reports?by=YEAR&dayFrom=1942-03-01&dayTo=1942-04-01" + own)
                .then()
                .statusCode(200)
                .body("from", equalTo("1942-01-01"))
                .body("to", equalTo("1943-01-01"))
                .body("items", hasSize(1))
                .body("items[0].group", equalTo(representative))
                .body("items[0].sales.orders", equalTo(1))
                .body("items[0].sales.customers", equalTo(1))
                .body("items[0].sales.returns", equalTo(1))
                .body("items[0].sales.netRevenue.amount", equalTo("125.00"))
                .body("items[0].sales.revenueWithoutCost.amount", equalTo("150.00"))
                .body("items[0].lastYear.margin.amount", equalTo("40.00"))
                .body("items[0].lastYear.marginRate", equalTo(0.4f))
                .body("items[0].growthRate", equalTo(0.25f))
                .body("total.customers", equalTo(1));
    }

    @Test
    void whatWasVoidedIsNoRowAnyMore() {
        var id = sold("PURCHASE", "1943-05-01T12:00:00Z", "100", "");
        Calls.get("/sales-reports?dayFrom=1943-01-01&dayTo=1944-01-01" + own)
                .then()
                .body("items", hasSize(1));
        Calls.recorded("{\"kind\":\"CORRECTION\",\"corrects\":\"" + id + "\"}");
        Calls.get("/sales-reports?dayFrom=1943-01-01&dayTo=1944-01-01" + own)
                .then()
                .body("items", hasSize(0))
                .body("total.orders", equalTo(0))
                .body("total.marginRate", nullValue());
    }

    @Test
    void whereMoreWasReturnedThanSoldThereIsNoRate() {
        sold("PURCHASE", "1949-05-01T12:00:00Z", "100", ",\"cost\":{\"amount\":\"60\",\"currency\":\"CNY\"}");
        sold("RETURN", "1949-06-01T12:00:00Z", "615.74", "");
        Calls.get("/sales-reports?by=MONTH&dayFrom=1949-05-01&dayTo=1949-07-01" + own)
                .then()
                .body("items[0].sales.marginRate", equalTo(0.4f))
                .body("items[1].sales.margin.amount", equalTo("-615.74"))
                .body("items[1].sales.marginRate", nullValue())
                .body("total.margin.amount", equalTo("-575.74"))
                .body("total.marginRate", nullValue());
    }

    @Test
    void whatIsShownAddsUp() {
        sold("PURCHASE", "1949-08-01T12:00:00Z", "120.0051", ",\"cost\":{\"amount\":\"60.0049\",\"currency\":\"CNY\"}");
        sold("RETURN", "1949-08-01T12:00:00Z", "10.0049", "");
        Calls.get("/sales-reports?by=MONTH&dayFrom=1949-08-01&dayTo=1949-09-01" + own)
                .then()
                .body("items[0].sales.revenue.amount", equalTo("120.01"))
                .body("items[0].sales.returned.amount", equalTo("10.00"))
                .body("items[0].sales.netRevenue.amount", equalTo("110.01"))
                .body("items[0].sales.cost.amount", equalTo("60.00"))
                .body("items[0].sales.margin.amount", equalTo("50.01"))
                .body("total.margin.amount", equalTo("50.01"));
    }

    @Test
    void daysAreThoseOfTheBusinessZone() {
        sold("PURCHASE", "1944-12-31T17:00:00Z", "100", "");
        var rows = inShanghai(PeriodUnit.DAY, "1944-12-01", "1945-02-01");
        assertThat(rows).singleElement().satisfies(row -> assertThat(row.from()).isEqualTo("1945-01-01"));
        Calls.get("/sales-reports?by=DAY&dayFrom=1944-12-01&dayTo=1945-02-01" + own)
                .then()
                .body("items[0].from", equalTo("1944-12-31"));
    }

    /** A year begins before that of UTC there, and what was bought in these hours belongs to it. */
    @Test
    void whoBoughtInTheFirstHoursOfAYearIsCountedOnceInIt() {
        sold("PURCHASE", "1946-12-31T17:00:00Z", "100", "");
        assertThat(inShanghai(PeriodUnit.YEAR, "1947-01-01", "1948-01-01")).hasSize(1);
        sold("PURCHASE", "1947-06-01T12:00:00Z", "100", "");
        assertThat(inShanghai(PeriodUnit.YEAR, "1947-01-01", "1948-01-01"))
                .singleElement()
                .satisfies(row -> assertThat(row.sales().customers()).isEqualTo(1));
        assertThat(inShanghai(PeriodUnit.QUARTER, "1947-01-01", "1948-01-01")).hasSize(2);
    }

    private List<SalesReportView.Row> inShanghai(PeriodUnit by, String from, String to) {
        var shanghai = new Zone(ZoneId.of("Asia/Shanghai"));
        var reports = new SalesReports(
                new Sums(database, new CountingAnew(database, shanghai), shanghai),
                new Cells(database),
                settings,
                new Spans(shanghai, clock),
                shanghai);
        var filter = new SalesFilter();
        filter.by = by;
        filter.groupBy = SalesDimension.REPRESENTATIVE;
        filter.value = List.of(representative);
        filter.dayFrom = from;
        filter.dayTo = to;
        return reports.report(filter, Locale.ENGLISH).items();
    }

    @Test
    void codesOfOursAreCalledWhatPeopleCallThem() {
        sold("PURCHASE", "1939-05-01T12:00:00Z", "100", ",\"channel\":\"IN_PERSON\"");
        Calls.as("viewer")
                .header("Accept-Language", "zh-CN")
                .get(
                        "/api/v1/sales-reports?by=YEAR&dayFrom=1939-01-01&dayTo=1940-01-01&groupBy=CHANNEL&thenBy=REPRESENTATIVE"
                                + "&thenValue=" + representative)
                .then()
                .statusCode(200)
                .body("items[0].group", equalTo("IN_PERSON"))
                .body("items[0].groupLabel", equalTo("面谈"))
                .body("items[0].thenGroupLabel", equalTo(representative));
    }

    @Test
    void badQuestionsAreNamed() {
        ProblemAssert.assertProblem(Calls.get("/sales-reports?dayFrom=2026-02-30"), 400, "MALFORMED_REQUEST");
        ProblemAssert.assertProblem(
                Calls.get("/sales-reports?dayFrom=2026-02-02&dayTo=2026-01-01"), 400, "MALFORMED_REQUEST");
        ProblemAssert.assertProblem(Calls.get("/sales-reports?value=WEB"), 400, "MALFORMED_REQUEST");
        ProblemAssert.assertProblem(Calls.get("/sales-reports?by=FORTNIGHT"), 400, "MALFORMED_REQUEST");
        ProblemAssert.assertProblem(Calls.get("/sales-reports?grupBy=CHANNEL"), 400, "MALFORMED_REQUEST");
    }

    private UUID sold(String kind, String at, String amount, String more) {
        return Calls.recorded(Calls.entry(
                customer,
                kind,
                at,
                ",\"representative\":\"" + representative + "\",\"amount\":{\"amount\":\"" + amount
                        + "\",\"currency\":\"CNY\"}" + more));
    }
}
