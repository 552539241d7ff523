package io.clientele.e2e.value;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import io.clientele.e2e.Api;
import io.clientele.e2e.Customers;
import io.clientele.e2e.RunningSuite;
import io.clientele.e2e.Suite;

import static io.clientele.e2e.Customers.SOON;
import static org.assertj.core.api.Assertions.assertThat;

/** Answers, invoices, payments and a referral are supposed, then posted: indicators, value and lifecycle profit are the same. */
class WhatIsSaidOfTheRelationIsSupposedAsPostedTest {

    private static final LocalDate YESTERDAY = LocalDate.now(ZoneOffset.UTC).minusDays(1);
    private static final String SECOND = "7fffffff-ffff-7000-8000-000000000002";

    private static final Suite SUITE = RunningSuite.suite();

    private final Api agent = SUITE.as("agent");
    private final String customer = Customers.register(agent, "Paul Answers");
    private final String friend = Customers.register(agent, "Frida Friend");

    @Test
    void theAnswerIsWhatIsReadAfterPosting() {
        post(Customers.purchase(friend, "100", at(10)));
        post(Customers.purchase(customer, "300", at(90)));
        var invoice = post(invoice("90", 50, 40));
        SUITE.awaitSettled(SOON);
        var before = indicators();
        var asked = ask(
                payment("90", 20, invoice).put("paidDate", day(41)),
                invoice("50", 30, 25),
                payment("20", 19, SECOND),
                payment("10", 18, null).put("dueDate", day(21)),
                answer(17),
                entry("MARKETING_TOUCH", 16).put("response", "CLICKED"),
                entry("REFERRAL", 15).put("referredCustomerId", friend));

        post(payment("90", 20, invoice).put("paidDate", day(41)));
        var second = post(invoice("50", 30, 25));
        post(payment("20", 19, second));
        post(payment("10", 18, null).put("dueDate", day(21)));
        post(answer(17));
        post(entry("MARKETING_TOUCH", 16).put("response", "CLICKED"));
        post(entry("REFERRAL", 15).put("referredCustomerId", friend));
        SUITE.awaitSettled(SOON);

        assertThat(asked.path("after")).isEqualTo(read("/valuation"));
        var moved = indicators();
        moved.entrySet().removeIf(e -> reads(e.getValue()).equals(reads(before.get(e.getKey()))));
        var supposed = new HashMap<String, JsonNode>();
        asked.path("indicators").forEach(one -> supposed.put(one.path("code").asText(), one.path("after")));
        assertThat(supposed).isEqualTo(moved).containsKeys("ON_TIME_PAYMENT_SHARE", "SATISFACTION", "RECOMMENDATION");
        var profit = read("/lifecycle-profit");
        assertThat(amounts(asked.at("/lifecycleProfit/after"))).isEqualTo(amounts(profit));
        assertThat(amounts(asked.at("/lifecycleProfit/before"))).isNotEqualTo(amounts(profit));
    }

    private JsonNode ask(ObjectNode... entries) {
        var supposed =
                Api.JSON.createObjectNode().put("asOf", YESTERDAY.toString()).put("lifecycleProfit", true);
        supposed.putObject("record");
        var list = supposed.putArray("entries");
        for (var entry : entries) {
            list.add(entry.without("customerId"));
        }
        return agent.post("/api/v1/customers/" + customer + "/valuation/what-if", supposed.toString())
                .expect(200)
                .body();
    }

    private Map<String, JsonNode> indicators() {
        var byCode = new HashMap<String, JsonNode>();
        read("/indicators")
                .path("items")
                .forEach(one -> byCode.put(one.path("code").asText(), one));
        return byCode;
    }

    /** What it reads; parts and inputs may differ while it stays. */
    private static String reads(JsonNode indicator) {
        return indicator.path("value") + " " + indicator.path("amount") + " " + indicator.path("category");
    }

    private static String amounts(JsonNode profit) {
        return profit.path("lifecycleProfit") + " " + profit.path("assumptions") + " " + profit.findValuesAsText("part")
                + " " + profit.path("explanation").findValues("amount");
    }

    private JsonNode read(String what) {
        return agent.get("/api/v1/customers/" + customer + what + "?asOf=" + YESTERDAY)
                .expect(200)
                .body();
    }

    private String post(ObjectNode entry) {
        return agent.post("/api/v1/interactions", entry.toString()).expect(201).text("/id");
    }

    private ObjectNode invoice(String amount, int daysAgo, int dueDaysAgo) {
        return money(entry("INVOICE", daysAgo).put("dueDate", day(dueDaysAgo)), amount);
    }

    private ObjectNode payment(String amount, int daysAgo, String invoice) {
        var payment = money(entry("PAYMENT", daysAgo), amount);
        return invoice == null ? payment : payment.put("about", invoice);
    }

    /** Perceived − expected is −4, 1 and 1, whose mean has no last digit. */
    private ObjectNode answer(int daysAgo) {
        var answer = entry("SURVEY_ANSWER", daysAgo).put("nps", 3);
        var attributes = answer.putArray("attributes");
        attributes.addObject().put("name", "delivery").put("expected", 7).put("perceived", 3);
        attributes.addObject().put("name", "price").put("expected", 5).put("perceived", 6);
        attributes.addObject().put("name", "tea").put("expected", 1).put("perceived", 2);
        return answer;
    }

    private static ObjectNode money(ObjectNode entry, String amount) {
        entry.putObject("amount").put("amount", amount).put("currency", "CNY");
        return entry;
    }

    private ObjectNode entry(String kind, int daysAgo) {
        return Api.JSON
                .createObjectNode()
                .put("customerId", customer)
                .put("kind", kind)
                .put("occurredAt", at(daysAgo).toString());
    }

    private static Instant at(int daysAgo) {
        return YESTERDAY.minusDays(daysAgo).atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private static String day(int daysAgo) {
        return YESTERDAY.minusDays(daysAgo).toString();
    }
}
