package io.clientele.interaction.sales;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.clientele.interaction.Calls;
import io.clientele.interaction.period.PeriodUnit;
import io.clientele.interaction.sales.Recount.Told;

import static org.assertj.core.api.Assertions.assertThat;

/** Every report of some days, to be compared with a recount. */
record ReportedSales(LocalDate first, LocalDate end) {

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * By every period and dimension, and by a quarter of all pairs of dimensions: another one whenever there are more sales or fewer.
     *
     * @param booked all sales that count, each on whoever answers for its customer
     */
    void compare(List<Sold> booked, Map<UUID, Told> told) throws IOException {
        for (var unit : PeriodUnit.values()) {
            compare(booked, told, unit, null, null);
            for (var dimension : SalesDimension.values()) {
                compare(booked, told, unit, dimension, null);
                for (var then : SalesDimension.values()) {
                    int turn = dimension.ordinal() + then.ordinal() + unit.ordinal() + booked.size();
                    if (dimension != then && turn % 4 == 0) {
                        compare(booked, told, unit, dimension, then);
                    }
                }
            }
        }
    }

    private void compare(
            List<Sold> booked, Map<UUID, Told> told, PeriodUnit unit, SalesDimension dimension, SalesDimension then)
            throws IOException {
        var report = read(unit, dimension, then);
        var shown = new ArrayList<String>();
        report.get("items").forEach(row -> shown.add(line(row)));
        var counted = new ArrayList<>(Recount.of(booked, told, unit, dimension, then));
        Collections.sort(shown);
        Collections.sort(counted);
        assertThat(shown).as(unit + " " + dimension + " " + then).isEqualTo(counted);
        assertThat(report.at("/total/orders").asLong())
                .isEqualTo(StreamSupport.stream(report.get("items").spliterator(), false)
                        .mapToLong(row -> row.at("/sales/orders").asLong())
                        .sum());
    }

    JsonNode read(PeriodUnit unit, SalesDimension dimension, SalesDimension then) throws IOException {
        var answer = Calls.get("/sales-reports?dayFrom=" + first + "&dayTo=" + end + "&by=" + unit
                + (dimension == null ? "" : "&groupBy=" + dimension)
                + (then == null ? "" : "&thenBy=" + then));
        assertThat(answer.statusCode()).isEqualTo(200);
        return JSON.readTree(answer.asByteArray());
    }

    private static String line(JsonNode row) {
        var sales = row.get("sales");
        return String.join(
                " ",
                row.get("from").asText(),
                row.path("group").asText("null"),
                row.path("thenGroup").asText("null"),
                sales.get("orders").asText(),
                sales.get("customers").asText(),
                sales.get("returns").asText(),
                sales.at("/revenue/amount").asText(),
                sales.at("/returned/amount").asText(),
                sales.at("/cost/amount").asText(),
                sales.at("/revenueWithoutCost/amount").asText());
    }
}
