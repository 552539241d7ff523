package io.clientele.interaction.sales;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.clientele.interaction.period.PeriodUnit;

/** Counts sales one by one, as a check of the sums that are kept up. */
final class Recount {

    private final LocalDate start;
    private final String group;
    private final Set<UUID> customers = new HashSet<>();
    private long orders;
    private long returns;
    private BigDecimal revenue = BigDecimal.ZERO;
    private BigDecimal returned = BigDecimal.ZERO;
    private BigDecimal cost = BigDecimal.ZERO;
    private BigDecimal uncosted = BigDecimal.ZERO;

    private Recount(LocalDate start, String group) {
        this.start = start;
        this.group = group;
    }

    /** A line for each period and value, or pair of values, in which anything counts. */
    static List<String> of(
            List<Sold> journal, Map<UUID, Told> told, PeriodUnit unit, SalesDimension dimension, SalesDimension then) {
        var counts = new LinkedHashMap<String, Recount>();
        journal.stream().filter(sold -> sold.active).forEach(sold -> {
            var start = unit.start(LocalDate.ofInstant(sold.at, ZoneOffset.UTC));
            pairs(sold, told.get(sold.customer), dimension, then).forEach((group, part) -> counts.computeIfAbsent(
                            start + "|" + group, key -> new Recount(start, group))
                    .add(sold, part));
        });
        return counts.values().stream().map(Recount::line).toList();
    }

    /** What a customer is. */
    record Told(String kind, String region) {}

    /** Amount and cost of an entry. */
    private record Part(BigDecimal amount, BigDecimal cost) {}

    /** Every value of one with every value of the other: only by category has an entry more than one, and parts of its money. */
    private static Map<String, Part> pairs(Sold sold, Told told, SalesDimension first, SalesDimension second) {
        var pairs = new LinkedHashMap<String, Part>();
        var seconds = parts(sold, told, second);
        parts(sold, told, first)
                .forEach((one, part) -> seconds.forEach((other, otherPart) ->
                        pairs.put(one + " " + other, second == SalesDimension.CATEGORY ? otherPart : part)));
        return pairs;
    }

    private static Map<String, Part> parts(Sold sold, Told told, SalesDimension dimension) {
        var whole = new Part(sold.amount, sold.cost);
        if (dimension == null) {
            return Map.of("null", whole);
        }
        return switch (dimension) {
            case CHANNEL -> Map.of(String.valueOf(sold.channel), whole);
            case REPRESENTATIVE -> Map.of(String.valueOf(sold.representative), whole);
            case REGION -> Map.of(String.valueOf(told.region()), whole);
            case CUSTOMER_KIND -> Map.of(told.kind(), whole);
            case CATEGORY -> sold.lines.isEmpty() ? Map.of("null", whole) : byCategory(sold);
        };
    }

    private static Map<String, Part> byCategory(Sold sold) {
        return sold.lines.stream()
                .collect(Collectors.groupingBy(
                        line -> String.valueOf(line.category()),
                        Collectors.collectingAndThen(Collectors.toList(), Recount::part)));
    }

    private static Part part(List<Sold.Line> lines) {
        var amount = lines.stream().map(Sold.Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Part(amount, lines.stream().anyMatch(line -> line.cost() == null) ? null : Sold.costOf(lines));
    }

    private void add(Sold sold, Part part) {
        if (!sold.purchase) {
            returns++;
            returned = returned.add(part.amount());
            return;
        }
        orders++;
        customers.add(sold.customer);
        revenue = revenue.add(part.amount());
        if (part.cost() == null) {
            uncosted = uncosted.add(part.amount());
        } else {
            cost = cost.add(part.cost());
        }
    }

    private String line() {
        return start + " " + group + " " + orders + " " + customers.size() + " " + returns + " " + money(revenue) + " "
                + money(returned) + " " + money(cost) + " " + money(uncosted);
    }

    private static String money(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    }
}
