package io.clientele.e2e.history;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;

import io.clientele.e2e.Customers;
import io.clientele.e2e.Present;
import io.clientele.e2e.Suite;

import static io.clientele.e2e.history.Scene.CUSTOMERS;

/** What customers are worth now and were worth then, as known now and then; all of them together; and their classes. */
final class ComparingValues {

    private final Scene scene;
    private final Desk desk;
    private final Chance chance;
    private final Company company;
    private final Tally tally;

    ComparingValues(Scene scene, Tally tally) {
        this.scene = scene;
        this.desk = scene.desk();
        this.chance = scene.chance();
        this.company = scene.company();
        this.tally = tally;
    }

    void all() {
        for (var party : company.parties) {
            var path = CUSTOMERS + "/" + party.id + "/valuation?asOf=";
            if (party.mergedInto != null) {
                desk.get(CUSTOMERS + "/" + party.id + "/valuation").expect(308);
                continue;
            }
            var journal = company.journal(party);
            var now = Present.exactly();
            for (var asOf : List.of(now, chance.asOf(journal), chance.asOf(journal))) {
                valued(path + asOf, journal, asOf, Entry::counts);
            }
            if (!journal.isEmpty()) {
                var known = chance.of(journal).recordedAt;
                valued(path + now + "&knownAt=" + known, journal, now, entry -> entry.counted(known));
            }
            classes(party, journal, now);
        }
        together();
    }

    private void valued(String path, List<Entry> journal, Instant asOf, Predicate<Entry> counting) {
        var value = desk.read(path);
        var begin = asOf.atZone(scene.zone()).minusMonths(12).toInstant();
        var seen = journal.stream()
                .filter(counting)
                .filter(entry -> !entry.at.isAfter(asOf))
                .toList();
        var current = worth(seen, entry -> entry.at.isAfter(begin));
        tally.same(value.at("/currentValue/amount").asText(), current, "current value, " + path);
        tally.same(
                value.at("/pastValue/amount").asText(),
                worth(seen, entry -> !entry.at.isAfter(begin)),
                "past value, " + path);
        var parts = BigDecimal.ZERO;
        for (var part : value.path("explanation")) {
            parts = parts.add(new BigDecimal(part.at("/amount/amount").asText()));
        }
        tally.same(ComparingSales.told(parts), current, "parts of the current value, " + path);
        tally.same(history(value.path("history")), history(seen, asOf), "history, " + path);
    }

    private static String worth(List<Entry> entries, Predicate<Entry> filter) {
        return ComparingSales.told(
                entries.stream().filter(filter).map(Entry::worth).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static String history(JsonNode history) {
        return history.path("purchases").asInt() + " "
                + history.path("frequency").asInt() + " "
                + history.path("recency").asText() + " " + history.path("age").asText() + " "
                + history.path("sinceLastPurchase").asText();
    }

    /** Purchases of one day are one. */
    private String history(List<Entry> seen, Instant asOf) {
        var days = new TreeSet<LocalDate>();
        seen.stream()
                .filter(entry -> entry.is("PURCHASE"))
                .forEach(entry -> days.add(entry.at.atZone(scene.zone()).toLocalDate()));
        if (days.isEmpty()) {
            return "0 0   ";
        }
        var today = asOf.atZone(scene.zone()).toLocalDate();
        return days.size() + " " + (days.size() - 1) + " " + days(days.first(), days.last()) + " "
                + days(days.first(), today) + " " + days(days.last(), today);
    }

    private static String days(LocalDate from, LocalDate to) {
        return "P" + ChronoUnit.DAYS.between(from, to) + "D";
    }

    private void classes(Party party, List<Entry> journal, Instant now) {
        boolean bought =
                journal.stream().anyMatch(entry -> entry.counts() && entry.is("PURCHASE") && !entry.at.isAfter(now));
        Suite.await(party.id + " is in the classes of " + (bought ? "a buyer" : "nobody"), Customers.SOON, () -> {
            var items = desk.read(CUSTOMERS + "/" + party.id + "/segments").path("items");
            var codes = items.findValuesAsText("code");
            return items.size() == 2
                    && items.at("/0/class/code").asText().equals("UNCLASSIFIED") != bought
                    && items.at("/1/class/code").asText().equals("UNCLASSIFIED") != bought
                    && !codes.isEmpty();
        });
        tally.same(true, true, "classes");
    }

    /** Everybody's values add up to those of all. */
    private void together() {
        var portfolio = desk.read("/api/v1/portfolio");
        var listed = Pages.of(desk, "/api/v1/valuations", 500);
        var sums = new TreeMap<String, BigDecimal>();
        long orders = 0;
        long buyers = 0;
        for (var one : listed) {
            for (var name : List.of("currentValue", "pastValue", "revenue")) {
                sums.merge(name, new BigDecimal(one.path(name).path("amount").asText("0")), BigDecimal::add);
            }
            sums.merge(
                    "customerEquity",
                    new BigDecimal(one.at("/futureValue/amount").asText("0")),
                    BigDecimal::add);
            orders += one.path("orders").asLong();
            buyers += one.path("purchases").asLong() > 0 ? 1 : 0;
        }
        tally.same(portfolio.path("orders").asLong(), orders, "orders of all");
        tally.same(portfolio.path("customers").asLong(), buyers, "buyers");
        tally.same(portfolio.path("prospects").asLong(), listed.size() - buyers, "prospects");
        var rounded = new BigDecimal("0.005").multiply(BigDecimal.valueOf(listed.size() + 1));
        sums.forEach((name, sum) -> {
            var told = new BigDecimal(portfolio.path(name).path("amount").asText());
            tally.same(told.subtract(sum).abs().compareTo(rounded) <= 0, true, name + " " + told + ", of each " + sum);
        });
        company.standing().forEach(party -> listedAs(party, listed));
    }

    private void listedAs(Party party, List<JsonNode> listed) {
        listed.stream()
                .filter(one -> one.path("customerId").asText().equals(party.id))
                .forEach(one -> {
                    var asOf = Instant.parse(one.path("asOf").asText());
                    var begin = asOf.atZone(scene.zone()).minusMonths(12).toInstant();
                    tally.same(
                            one.at("/currentValue/amount").asText(),
                            worth(
                                    company.journal(party),
                                    entry -> entry.counts() && entry.at.isAfter(begin) && !entry.at.isAfter(asOf)),
                            "listed value of " + party.id);
                });
    }
}
