package io.clientele.e2e.history;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

import static io.clientele.e2e.history.Scene.json;

/** What entries say, by kind. */
final class EntryBodies {

    private static final List<String> CHANNELS = List.of("PHONE", "EMAIL", "WEB", "IN_PERSON");

    private final Scene scene;
    private final Chance chance;

    EntryBodies(Scene scene) {
        this.scene = scene;
        this.chance = scene.chance();
    }

    ObjectNode any(Instant at) {
        return switch (chance.between(0, 15)) {
            case 0, 1, 2, 3, 4, 5 -> purchase(at);
            case 6 -> takenBack(at);
            case 7 -> complaint(at);
            case 8 -> promise(at);
            case 9 -> survey(at);
            case 10 -> contract(at);
            case 11 -> entry("INVOICE", at, "amount");
            case 12 -> entry("PAYMENT", at, "amount");
            case 13 -> entry("CONTACT", at, "cost").put("durationMinutes", chance.between(1, 90));
            case 14 -> entry("SERVICE_CASE", at, "cost");
            default -> entry("MARKETING_TOUCH", at, "cost").put("campaign", "spring");
        };
    }

    /** Another of the same kind, or a purchase for a return and the other way round. */
    ObjectNode instead(Entry entry, Instant at) {
        var body =
                switch (entry.kind()) {
                    case "PURCHASE" -> chance.oneIn(8) ? takenBack(at) : purchase(at);
                    case "RETURN" -> chance.oneIn(8) ? purchase(at) : takenBack(at);
                    case "COMPLAINT" -> complaint(at);
                    case "PROMISE" -> promise(at == null ? entry.at : at);
                    case "SURVEY_ANSWER" -> survey(at);
                    case "CONTRACT_STARTED" -> contract(at);
                    case "INVOICE" -> entry("INVOICE", at, "amount");
                    case "PAYMENT" -> entry("PAYMENT", at, "amount");
                    default ->
                        entry(chance.of("CONTACT", "SERVICE_CASE", "NOTE"), at, "cost")
                                .put("subject", "Asked");
                };
        return body.without(List.of("externalReference"));
    }

    ObjectNode about(Entry subject, Instant at) {
        if (subject.is("INVOICE")) {
            return entry("PAYMENT", at, "amount");
        }
        var body = entry(chance.of("CONTRACT_CHANGED", "CONTRACT_RENEWED"), at);
        body.set("contract", subject.said.get("contract"));
        return body;
    }

    ObjectNode purchase(Instant at) {
        return sale("PURCHASE", at);
    }

    ObjectNode takenBack(Instant at) {
        return sale("RETURN", at);
    }

    private ObjectNode sale(String kind, Instant at) {
        var body = entry(kind, at);
        boolean foreign = chance.oneIn(6);
        if (foreign) {
            body.put("exchangeRate", new BigDecimal("7.853"));
        }
        var currency = foreign ? "EUR" : "CNY";
        if (chance.oneIn(3)) {
            body.set("amount", Scene.money(chance.money(), currency));
        } else {
            lines(body, currency);
        }
        if (chance.oneIn(3) && (kind.equals("RETURN") || !body.at("/lines/0").has("unitCost"))) {
            body.set("cost", Scene.money(chance.money(), currency));
        }
        return body;
    }

    /** The cost of all of them is known, or that of the first is not. */
    private void lines(ObjectNode body, String currency) {
        var lines = body.putArray("lines");
        boolean known = chance.oneIn(2);
        for (int i = chance.between(1, 3); i > 0; i--) {
            var line = lines.addObject().put("product", "tea" + chance.between(1, 4));
            if (!chance.oneIn(5)) {
                line.put("category", chance.of(scene.marked("category")));
            }
            var quantity = chance.quantity();
            var price = chance.money();
            line.put("quantity", quantity.toPlainString()).set("unitPrice", Scene.money(price, currency));
            if (known || lines.size() > 1 && chance.oneIn(4)) {
                line.set("unitCost", Scene.money(chance.money(), currency));
            }
            if (chance.oneIn(3)) {
                var most = quantity.multiply(price).setScale(2, RoundingMode.DOWN);
                line.set("discount", Scene.money(most.min(chance.money()), currency));
            }
        }
    }

    private ObjectNode complaint(Instant at) {
        var body = entry("COMPLAINT", at, "cost").put("subject", "Late");
        if (!chance.oneIn(3)) {
            body.put("severity", chance.of("LOW", "MEDIUM", "HIGH", "CRITICAL"));
        }
        if (!chance.oneIn(3)) {
            body.put("cause", chance.of("PROMOTION", "UNDERSTANDING", "PROCEDURE"));
        }
        if (chance.oneIn(3)) {
            body.set("compensation", scene.money());
        }
        return body;
    }

    private ObjectNode promise(Instant at) {
        var body = entry("PROMISE", at).put("subject", "Sample");
        body.putObject("promise")
                .put("dueAt", at.plus(chance.between(0, 90), ChronoUnit.DAYS).toString());
        return body;
    }

    private ObjectNode survey(Instant at) {
        var body = entry("SURVEY_ANSWER", at);
        body.put("nps", chance.between(0, 10));
        if (chance.oneIn(2)) {
            body.putArray("attributes")
                    .addObject()
                    .put("name", "delivery")
                    .put("expected", chance.between(1, 5))
                    .put("perceived", chance.between(1, 5));
        }
        return body;
    }

    private ObjectNode contract(Instant at) {
        var body = entry("CONTRACT_STARTED", at);
        var first = chance.day();
        var terms = body.putObject("contract")
                .put("termFrom", first.toString())
                .put("termTo", first.plusMonths(chance.between(1, 36)).toString())
                .put("recurringPeriod", "P1M");
        terms.set("recurringAmount", scene.money());
        return body;
    }

    /** Without a time it keeps that of the entry in whose place it comes. */
    private ObjectNode entry(String kind, Instant at, String... moneys) {
        var body = json().put("kind", kind);
        if (at != null) {
            body.put("occurredAt", at.toString());
        }
        if (chance.oneIn(2)) {
            body.put("representative", chance.of(scene.marked("rep")));
        }
        if (chance.oneIn(2)) {
            body.put("channel", chance.of(CHANNELS));
        }
        if (chance.oneIn(4)) {
            body.set("externalReference", Scene.reference("till:" + chance.next() + scene.mark()));
        }
        for (var money : moneys) {
            if (money.equals("amount") || chance.oneIn(2)) {
                body.set(money, scene.money());
            }
        }
        return body;
    }
}
