package io.clientele.e2e.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.clientele.e2e.Answer;
import io.clientele.e2e.Api;
import io.clientele.e2e.Customers;
import io.clientele.e2e.Present;
import io.clientele.e2e.RunningSuite;

import static org.assertj.core.api.Assertions.assertThat;

/** Points by a rule of the company's own; what they were earned by is given back and put right. The numbers are worked out by hand. */
class PointsGoBackWithWhatEarnedThemTest {

    private static final String RULES = "/api/v1/points-rules";

    private final Api agent = RunningSuite.suite().as("agent");
    private final Api manager = RunningSuite.suite().as("manager");
    private final String customer = Customers.register(agent, "Gives back and earns");
    private final String points = "/api/v1/customers/" + customer + "/points";
    private final Instant begun = Present.daysAgo(9);
    private final int before = active();

    @AfterEach
    void theFormerRuleIsInForceAgain() {
        activate(before);
        assertThat(active()).isEqualTo(before);
    }

    @Test
    void whatIsSpentIsOwedAndSettledByWhatIsEarnedNext() {
        int twoAndAHalf = rule("2.5");
        var first = purchase("100.00");
        assertThat(earn(first).path("movement").has("ruleVersion")).isTrue();
        assertThat(earned(0)).isEqualTo(before);
        activate(twoAndAHalf);

        var second = purchase("100.00");
        assertThat(earn(second).at("/movement/points").asInt()).isEqualTo(250);
        assertThat(earned(0)).isEqualTo(twoAndAHalf);
        assertThat(earned(1)).isEqualTo(before);
        redeem(account().path("balance").asInt() - 10);
        stands(10, 0, 0);

        var back = record(at("RETURN", 2) + ",\"returns\":\"" + second + "\"," + cny("60"));
        stands(0, 10, 140); // 60 of 100 are 150 of 250 points

        var third = purchase("80.00");
        earn(third);
        stands(60, 150, 0); // 200 less what was owed

        correct(third, ",\"replacement\":{\"kind\":\"PURCHASE\"," + cny("72.00") + "}");
        stands(40, 170, 0);

        correct(back, "");
        stands(190, 20, 0);

        correct(second, "");
        stands(0, 210, 60); // all 250 are to go, and 190 are there
        assertThat(agent.get(points + "/movements?limit=1").expect(200).text("/items/0/kind/code"))
                .isEqualTo("POINTS_RECLAIMED");
    }

    private void stands(int balance, int reclaimed, int owed) {
        var account = account();
        assertThat(account.path("balance").asInt()).as("balance").isEqualTo(balance);
        assertThat(account.path("reclaimed").asInt()).as("taken back").isEqualTo(reclaimed);
        assertThat(account.path("owed").asInt()).as("owed").isEqualTo(owed);
    }

    private JsonNode account() {
        return agent.get(points).expect(200).body();
    }

    /** By which version of the rule, the latest movement being the 0th. */
    private int earned(int movement) {
        return agent.get(points + "/movements")
                .expect(200)
                .body()
                .at("/items/" + movement + "/ruleVersion")
                .asInt();
    }

    private int rule(String pointsPerUnit) {
        return manager.post(RULES, "{\"pointsPerUnit\":" + pointsPerUnit + ",\"validFor\":\"P10Y\"}")
                .expect(201)
                .body()
                .path("version")
                .asInt();
    }

    private void activate(int version) {
        manager.put(RULES + "/active", "{\"version\":" + version + "}").expect(200);
    }

    private int active() {
        return agent.get(RULES + "/active").expect(200).body().path("version").asInt();
    }

    private String purchase(String amount) {
        return record(at("PURCHASE", 0) + "," + cny(amount));
    }

    private JsonNode earn(String purchase) {
        return move(at("POINTS_EARNED", 0) + ",\"about\":\"" + purchase + "\"").body();
    }

    private void redeem(int number) {
        move(at("POINTS_REDEEMED", 1) + ",\"points\":{\"number\":" + number + "}");
    }

    private Answer move(String what) {
        return agent.post(points, "{" + what + "}").expect(201);
    }

    private void correct(String entry, String replacement) {
        agent.post(
                        "/api/v1/interactions",
                        "{\"kind\":\"CORRECTION\",\"corrects\":\"" + entry + "\"" + replacement + "}")
                .expect(201);
    }

    private String record(String what) {
        return agent.post("/api/v1/interactions", "{\"customerId\":\"" + customer + "\"," + what + "}")
                .expect(201)
                .text("/id");
    }

    private String at(String kind, int daysAfter) {
        return "\"kind\":\"" + kind + "\",\"occurredAt\":\"" + begun.plus(daysAfter, ChronoUnit.DAYS) + "\"";
    }

    private static String cny(String amount) {
        return "\"amount\":{\"amount\":\"" + amount + "\",\"currency\":\"CNY\"}";
    }
}
