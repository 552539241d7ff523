package io.clientele.valuation.fact.meaning;

import java.math.BigDecimal;
import java.util.Map;

import io.clientele.valuation.fact.Fact;
import io.clientele.valuation.formula.cash.ActivityDriver;
import io.clientele.valuation.formula.cash.MoneyFact;

/** What a journal entry means in money, and which activities it counts for. */
public final class MoneyFacts {

    private static final Map<ActivityDriver, BigDecimal> ORDER = one(ActivityDriver.ORDERS);
    private static final Map<ActivityDriver, BigDecimal> RETURN = one(ActivityDriver.RETURNS);
    private static final Map<ActivityDriver, BigDecimal> VISIT = one(ActivityDriver.VISITS);
    private static final Map<ActivityDriver, BigDecimal> CALL = one(ActivityDriver.CALLS);
    private static final Map<ActivityDriver, BigDecimal> COMPLAINT = one(ActivityDriver.COMPLAINTS);
    private static final Map<ActivityDriver, BigDecimal> TOUCH = one(ActivityDriver.MARKETING_TOUCHES);

    private MoneyFacts() {}

    public static MoneyFact of(Fact fact) {
        var purchase = fact.kind().equals("PURCHASE");
        var trade = purchase || fact.kind().equals("RETURN");
        return new MoneyFact(
                fact.id(),
                kind(fact),
                fact.occurredAt(),
                trade ? fact.amount() : BigDecimal.ZERO,
                purchase ? known(fact.discount()) : BigDecimal.ZERO,
                purchase ? fact.cost() : null,
                purchase ? BigDecimal.ZERO : known(fact.cost()),
                activity(fact.kind(), fact.channel(), fact.durationMinutes()));
    }

    private static MoneyFact.Kind kind(Fact fact) {
        return switch (fact.kind()) {
            case "PURCHASE" -> MoneyFact.Kind.PURCHASE;
            case "RETURN" -> MoneyFact.Kind.RETURN;
            default -> MoneyFact.Kind.OTHER;
        };
    }

    /** Which activities an entry counts for, and how often. */
    static Map<ActivityDriver, BigDecimal> activity(String kind, String channel, Integer minutes) {
        return switch (kind) {
            case "PURCHASE" -> ORDER;
            case "RETURN" -> RETURN;
            case "COMPLAINT" -> COMPLAINT;
            case "MARKETING_TOUCH" -> TOUCH;
            case "CONTACT" -> contact(channel);
            case "SERVICE_CASE" ->
                minutes == null ? Map.of() : Map.of(ActivityDriver.SERVICE_MINUTES, BigDecimal.valueOf(minutes));
            default -> Map.of();
        };
    }

    private static Map<ActivityDriver, BigDecimal> contact(String channel) {
        return switch (channel == null ? "" : channel) {
            case "IN_PERSON" -> VISIT;
            case "PHONE", "CALL_CENTRE" -> CALL;
            default -> Map.of();
        };
    }

    static BigDecimal known(BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }

    private static Map<ActivityDriver, BigDecimal> one(ActivityDriver driver) {
        return Map.of(driver, BigDecimal.ONE);
    }
}
