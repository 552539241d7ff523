package io.clientele.interaction.sales;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

/** A purchase or return made up at random, as it is posted and as it is remembered for the recount. */
final class Sold {

    private static final String[] CHANNELS = {"WEB", "PHONE", "APP", null};
    private static final String[] REPS = {"li.na", "王芳", null};
    private static final String[] CATEGORIES = {"drinks", "茶", null};

    final UUID customer;
    final Instant at;
    final boolean purchase;
    final String channel;
    final String representative;
    final List<Line> lines = new ArrayList<>();
    final BigDecimal amount;
    final BigDecimal cost;
    UUID id;
    boolean active = true;

    /** @param cost null when not known */
    record Line(String category, BigDecimal quantity, BigDecimal price, BigDecimal discount, BigDecimal cost) {
        BigDecimal amount() {
            return quantity.multiply(price).subtract(discount);
        }
    }

    Sold(UUID customer, Instant at, Random random) {
        this(customer, at, random.nextInt(4) > 0, random);
    }

    private Sold(UUID customer, Instant at, boolean purchase, Random random) {
        this.customer = customer;
        this.at = at;
        this.purchase = purchase;
        this.channel = CHANNELS[random.nextInt(CHANNELS.length)];
        this.representative = REPS[random.nextInt(REPS.length)];
        for (int i = random.nextInt(4); i > 0; i--) {
            lines.add(new Line(
                    CATEGORIES[random.nextInt(CATEGORIES.length)],
                    BigDecimal.valueOf(random.nextInt(1, 50), 1),
                    BigDecimal.valueOf(random.nextInt(100, 9_999), 2),
                    BigDecimal.valueOf(random.nextInt(10), 2),
                    random.nextBoolean() ? BigDecimal.valueOf(random.nextInt(5_000), 2) : null));
        }
        this.amount = lines.isEmpty()
                ? BigDecimal.valueOf(random.nextInt(100_000), 2)
                : lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        this.cost = costOf(random);
    }

    private Sold(UUID customer, Sold like) {
        this.customer = customer;
        this.at = like.at;
        this.purchase = like.purchase;
        this.channel = like.channel;
        this.representative = like.representative;
        this.lines.addAll(like.lines);
        this.amount = like.amount;
        this.cost = like.cost;
    }

    Sold of(UUID other) {
        return new Sold(other, this);
    }

    /** Given for the whole entry where there are no lines, else known when each line has one. */
    private BigDecimal costOf(Random random) {
        if (!purchase) {
            return null;
        }
        if (lines.isEmpty()) {
            return random.nextBoolean() ? BigDecimal.valueOf(random.nextInt(1_000), 2) : null;
        }
        return lines.stream().anyMatch(line -> line.cost() == null) ? null : costOf(lines);
    }

    static BigDecimal costOf(List<Line> lines) {
        return lines.stream()
                .map(line -> line.quantity().multiply(line.cost()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    String json() {
        return "{\"customerId\":\"" + customer + "\",\"kind\":\"" + (purchase ? "PURCHASE" : "RETURN")
                + "\",\"occurredAt\":\"" + at
                + "\"" + text("channel", channel) + text("representative", representative)
                + (lines.isEmpty() ? money("amount", amount) + money("cost", cost) : lines()) + "}";
    }

    private String lines() {
        return lines.stream()
                .map(line ->
                        "{\"product\":\"p\"" + text("category", line.category()) + ",\"quantity\":" + line.quantity()
                                + money("unitPrice", line.price()) + money("discount", line.discount())
                                + money("unitCost", line.cost()) + "}")
                .collect(Collectors.joining(",", ",\"lines\":[", "]"));
    }

    private static String text(String name, String value) {
        return value == null ? "" : ",\"" + name + "\":\"" + value + "\"";
    }

    private static String money(String name, BigDecimal value) {
        return value == null
                ? ""
                : ",\"" + name + "\":{\"amount\":\"" + value.toPlainString() + "\",\"currency\":\"CNY\"}";
    }
}
