package io.clientele.e2e.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.clientele.e2e.Api;

/**
 * A company made up from a seed: customers who buy at rates of their own until they silently stop (the story behind
 * BG/NBD), who spend around a mean of their own (Gamma-Gamma), and around whom the usual things happen.
 */
public final class Company {

    private static final int DAYS = 730;
    private static final String[] CATEGORIES = {"Tea", "Coffee", "Cups", "Machines", "Gifts"};
    private static final String[] CHANNELS = {"WEB", "APP", "PHONE", "IN_PERSON", "MESSAGING"};

    private final SplittableRandom random;
    private final LocalDate firstDay;
    private final int size;
    private final List<ObjectNode> entries = new ArrayList<>();
    private final List<ObjectNode> customers = new ArrayList<>();

    /** @param lastDay the last day of the two years; the same seed and day make the same company, to the last byte */
    public Company(long seed, int size, int entryCount, LocalDate lastDay) {
        this.random = new SplittableRandom(seed);
        this.size = size;
        this.firstDay = lastDay.minusDays(DAYS);
        for (int number = 0; number < size; number++) {
            customers.add(Person.record(number, LocalDate.of(1950, 1, 1).plusDays(random.nextInt(20_000)), random));
            if (number % 10 != 0) {
                lifeOf(number);
            }
        }
        if (entries.size() > entryCount) {
            entries.subList(entryCount, entries.size()).clear();
        }
        while (entries.size() < entryCount) {
            happening(random.nextInt(size), random.nextInt(DAYS));
        }
    }

    public List<ObjectNode> customers() {
        return customers;
    }

    public List<ObjectNode> entries() {
        return entries;
    }

    /** One in ten stays a prospect; the others start some day, buy, and stop. */
    private void lifeOf(int number) {
        double daysBetweenPurchases = 12 + 120 * -Math.log(1 - random.nextDouble());
        double dropOut = 0.02 + 0.2 * random.nextDouble() * random.nextDouble();
        double spend = 60 + 240 * -Math.log(1 - random.nextDouble());
        double day = random.nextInt(DAYS - 30);
        while (day < DAYS) {
            purchase(number, (int) day, spend);
            if (random.nextInt(25) == 0) {
                add(number, "RETURN", (int) Math.min(DAYS - 1, day + 5)).set("amount", money(spend / 4));
            }
            if (random.nextDouble() < dropOut) {
                return;
            }
            if (random.nextInt(2) == 0) {
                happening(number, (int) day);
            }
            day += daysBetweenPurchases * -Math.log(1 - random.nextDouble());
        }
    }

    private void purchase(int number, int day, double meanSpend) {
        var entry = add(number, "PURCHASE", day);
        var lines = entry.putArray("lines");
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            int category = random.nextInt(CATEGORIES.length);
            int quantity = 1 + random.nextInt(3);
            double price = meanSpend * (0.5 + random.nextDouble()) / count / quantity;
            var line = lines.addObject()
                    .put("product", CATEGORIES[category].toUpperCase() + "-" + (100 + random.nextInt(20)))
                    .put("category", CATEGORIES[category])
                    .put("quantity", String.valueOf(quantity));
            line.set("unitPrice", money(price));
            line.set("unitCost", money(price * 0.55));
            if (random.nextInt(6) == 0) {
                line.set("discount", money(price * quantity * 0.1));
            }
        }
    }

    private void happening(int number, int day) {
        switch (random.nextInt(9)) {
            case 0 ->
                add(number, "CONTACT", day)
                        .put("subject", "Asked about delivery")
                        .put("durationMinutes", 4);
            case 1 ->
                add(number, "MARKETING_TOUCH", day)
                        .put("campaign", "season-" + day / 90)
                        .set("cost", money(1.5));
            case 2 ->
                add(number, "SERVICE_CASE", day).put("durationMinutes", 20).set("cost", money(12));
            case 3 -> add(number, "COMPLAINT", day).put("severity", "LOW").put("cause", "PROCEDURE");
            case 4 -> add(number, "SURVEY_ANSWER", day).put("nps", random.nextInt(11));
            case 5 -> add(number, "REFERRAL", day).put("subject", "Recommended us to a friend");
            case 6 -> add(number, "PAYMENT", day).set("amount", money(50 + random.nextInt(400)));
            case 7 -> add(number, "CONTACT", day).put("subject", "询问新品").put("initiator", "CUSTOMER");
            default -> add(number, "NOTE", day).put("description", "Prefers to be called after lunch");
        }
    }

    private ObjectNode add(int number, String kind, int day) {
        var at = firstDay.plusDays(day)
                .atTime(8 + random.nextInt(12), random.nextInt(60))
                .toInstant(ZoneOffset.UTC);
        return add(number, kind, at);
    }

    private ObjectNode add(int number, String kind, Instant at) {
        var entry = Api.JSON.createObjectNode();
        entry.putObject("customerReference").put("system", "demo").put("id", "C" + number);
        entry.put("kind", kind).put("occurredAt", at.toString());
        entry.put("channel", CHANNELS[random.nextInt(CHANNELS.length)]);
        entry.putObject("externalReference").put("system", "demo").put("id", "E" + entries.size());
        entries.add(entry);
        return entry;
    }

    private static ObjectNode money(double amount) {
        var rounded =
                BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_EVEN).toPlainString();
        return Api.JSON.createObjectNode().put("amount", rounded).put("currency", "CNY");
    }

    int size() {
        return size;
    }
}
