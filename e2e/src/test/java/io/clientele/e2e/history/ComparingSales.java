package io.clientele.e2e.history;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;

/** Sales by region, representative and category, by periods of every length, each a recount. */
final class ComparingSales {

    private static final List<String> UNITS = List.of("DAY", "WEEK", "MONTH", "QUARTER", "YEAR");

    private final Scene scene;
    private final Tally tally;

    ComparingSales(Scene scene, Tally tally) {
        this.scene = scene;
        this.tally = tally;
    }

    void all() {
        for (var unit : UNITS) {
            compare(
                    unit,
                    "REGION",
                    "region",
                    (entry, region) ->
                            region.equals(Company.survivor(entry.came).text("region")));
            compare(unit, "REPRESENTATIVE", "rep", (entry, rep) -> rep.equals(entry.text("representative")));
            compare(unit, "CATEGORY", "category", Entry::has);
        }
    }

    private void compare(String unit, String dimension, String word, BiPredicate<Entry, String> belongs) {
        var groups = scene.marked(word);
        var first = LocalDate.now(scene.zone()).minusYears(5);
        var path = "/api/v1/sales-reports?by=%s&groupBy=%s&value=%s&dayFrom=%s&dayTo=%s"
                .formatted(
                        unit,
                        dimension,
                        String.join("&value=", groups),
                        first,
                        LocalDate.now(scene.zone()).plusDays(3));
        boolean parted = dimension.equals("CATEGORY");
        var told = new TreeMap<String, String>();
        for (var row : scene.desk().read(path).path("items")) {
            told.put(
                    row.path("group").asText() + " " + row.path("from").asText(),
                    figures(row.path("sales"), !parted) + " "
                            + row.at("/lastYear/revenue/amount").asText("-"));
        }
        var counted = new TreeMap<String, String>();
        var sameDay = afterTheSameDay(unit);
        for (var group : groups) {
            Function<Entry, BigDecimal> amount = entry -> parted ? entry.amountOf(group) : entry.amount();
            var periods = new TreeMap<LocalDate, List<Entry>>();
            scene.company().entries.stream()
                    .filter(entry -> entry.counts() && entry.trade() && belongs.test(entry, group))
                    .forEach(entry -> periods.computeIfAbsent(begin(entry, unit), day -> new ArrayList<>())
                            .add(entry));
            periods.forEach((day, entries) -> {
                var then = periods.getOrDefault(yearBefore(day, unit), List.of()).stream()
                        .filter(entry -> day(entry).isBefore(sameDay))
                        .toList();
                counted.put(
                        group + " " + day,
                        figures(entries, amount, !parted) + " "
                                + (then.isEmpty() ? "-" : told(sum(then, "PURCHASE", amount))));
            });
        }
        if (unit.equals("DAY")) {
            told.replaceAll((key, figures) -> figures.substring(0, figures.lastIndexOf(' ')));
            counted.replaceAll((key, figures) -> figures.substring(0, figures.lastIndexOf(' ')));
        }
        tally.same(told, counted, path);
    }

    /** A period that still runs is compared with as many days. */
    private LocalDate afterTheSameDay(String unit) {
        var today = LocalDate.now(scene.zone());
        var one = yearBefore(today, unit).plusDays(1);
        var other = yearBefore(today.plusDays(1), unit);
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate yearBefore(LocalDate day, String unit) {
        return unit.equals("WEEK") ? day.minusWeeks(52) : day.minusYears(1);
    }

    private LocalDate day(Entry entry) {
        return entry.at.atZone(scene.zone()).toLocalDate();
    }

    private LocalDate begin(Entry entry, String unit) {
        var day = day(entry);
        return switch (unit) {
            case "WEEK" -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case "MONTH" -> day.withDayOfMonth(1);
            case "QUARTER" -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
            case "YEAR" -> day.withDayOfYear(1);
            default -> day;
        };
    }

    private static String figures(JsonNode sales, boolean cost) {
        return sales.path("orders").asInt() + " " + sales.path("customers").asInt() + " "
                + sales.path("returns").asInt() + " "
                + sales.at("/revenue/amount").asText() + " "
                + sales.at("/returned/amount").asText()
                + (cost
                        ? " " + sales.at("/cost/amount").asText() + " "
                                + sales.at("/revenueWithoutCost/amount").asText()
                        : "");
    }

    private static String figures(List<Entry> entries, Function<Entry, BigDecimal> amount, boolean cost) {
        var orders = entries.stream().filter(one -> one.is("PURCHASE")).toList();
        long buyers = orders.stream()
                .map(one -> Company.survivor(one.came))
                .distinct()
                .count();
        var known = orders.stream().filter(one -> one.goods() != null).toList();
        var unknown = orders.stream().filter(one -> one.goods() == null).toList();
        return orders.size() + " " + buyers + " " + (entries.size() - orders.size()) + " "
                + told(sum(entries, "PURCHASE", amount)) + " " + told(sum(entries, "RETURN", amount))
                + (cost
                        ? " " + told(sum(known, "PURCHASE", Entry::goods)) + " "
                                + told(sum(unknown, "PURCHASE", amount))
                        : "");
    }

    private static BigDecimal sum(List<Entry> entries, String kind, Function<Entry, BigDecimal> amount) {
        return entries.stream().filter(one -> one.is(kind)).map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Rounded once, at the end. */
    static String told(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    }
}
