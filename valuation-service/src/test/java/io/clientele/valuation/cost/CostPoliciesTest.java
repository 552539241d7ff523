package io.clientele.valuation.cost;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.PolicyEvent.CostPolicyActivated;
import io.clientele.contracts.Topic;
import io.clientele.kit.testing.EndedJob;
import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.TopicProbe;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.JsonPath;
import io.clientele.kit.testing.http.Request;
import io.clientele.valuation.store.Database;
import io.clientele.valuation.value.revaluation.Heard;

import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static io.clientele.kit.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;

/** What activities cost is registered, tried on everyone, activated, and traced from every customer to its pools. */
@QuarkusTest
@WithBackends
class CostPoliciesTest {

    private static final String POLICIES = "/api/v1/cost-policies";

    @Inject
    Heard heard;

    @Inject
    Database database;

    @Inject
    Clock clock;

    private final UUID customer = UUID.randomUUID();

    /** Versions stay: they never change, and are remembered by number. */
    @AfterEach
    void noActivityCostsAnythingForOtherTests() {
        database.execute("DELETE FROM cost_policy_activation");
    }

    @Test
    void aPolicyIsTriedThenActivatedAndEveryCostIsTracedToItsPool() {
        var order = heard.purchase(customer, daysAgo(90), "100.00");
        var visit = heard.contact(customer, daysAgo(60), "IN_PERSON");
        var registered = manager().body("""
                {"name":"Costs of 2026","pools":[
                  {"code":"FIELD_SALES","driver":"VISITS","cost":{"amount":"100.00","currency":"CNY"},"practicalCapacity":"8"},
                  {"code":"PICKING","driver":"ORDERS","rate":{"amount":"3.50","currency":"CNY"}}]}""").post(POLICIES);
        assertThat(registered.statusCode()).as(registered.asString()).isEqualTo(201);
        int version = registered.jsonPath().getInt("version");
        assertThat(registered.jsonPath().getString("pools.find { it.code == 'FIELD_SALES' }.rate"))
                .isEqualTo("12.5000000000");
        assertThat(value("").getString("currentValue.amount")).isEqualTo("100.00");

        var body = "{\"version\":" + version + "}";
        var tried = EndedJob.of(manager().body(body).put(POLICIES + "/active?dryRun=true"));
        assertThat(value("").getString("currentValue.amount")).isEqualTo("100.00");
        assertThat(money(tried, "result.currentValue.before").add(money(tried, "result.currentValue.change")))
                .isEqualByComparingTo(money(tried, "result.currentValue.after"));

        var active = manager().body(body).put(POLICIES + "/active");
        assertThat(active.statusCode()).as(active.asString()).isEqualTo(200);
        assertThat(value("").getString("currentValue.amount")).isEqualTo("84.00");
        assertThat(value("").getInt("costPolicy.version")).isEqualTo(version);
        EndedJob.succeeded(active.jsonPath().getString("revaluationJob"));
        assertThat(database.query("SELECT sum(current_value) FROM valuation", row -> row.getBigDecimal(1))
                        .getFirst())
                .isEqualByComparingTo(money(tried, "result.currentValue.after"));
        try (var told = TopicProbe.on(Topic.POLICIES)) {
            told.await(CostPolicyActivated.class, e -> e.policyVersion() == version);
        }
        tracedToPools(order, visit);
    }

    @Test
    void ratesFinerThanTheCurrencyCountInFull() {
        for (int day = 1; day <= 3; day++) {
            heard.purchase(customer, daysAgo(90 - day), "100.00");
        }
        var body = """
                {"name":"Fine","pools":[{"code":"PICKING","driver":"ORDERS","rate":{"amount":"0.004","currency":"CNY"}}]}""";
        var tried = EndedJob.of(manager().body(body).post(POLICIES + "?dryRun=true"));
        assertThat(money(tried, "result.currentValue.change")).isNegative();
        int version = manager().body(body).post(POLICIES).jsonPath().getInt("version");
        assertThat(manager().get(POLICIES + "/" + version).jsonPath().getString("pools[0].rate"))
                .isEqualTo("0.004");
        var active = manager().body("{\"version\":" + version + "}").put(POLICIES + "/active");
        assertThat(value("").getString("currentValue.amount")).isEqualTo("299.99");
        EndedJob.succeeded(active.jsonPath().getString("revaluationJob"));
    }

    private void tracedToPools(UUID order, UUID visit) {
        var explained = value("/explanation");
        assertThat(explained.getList("activityCosts.pool")).isEqualTo(List.of("PICKING", "FIELD_SALES"));
        assertThat(explained.getList("activityCosts[0].entries")).isEqualTo(List.of(order.toString()));
        assertThat(explained.getList("activityCosts[1].entries")).isEqualTo(List.of(visit.toString()));
        assertThat(explained.getString("activityCosts[1].cost.amount")).isEqualTo("12.50");
        assertThat(explained.getString("currentValue.find { it.detail == 'FIELD_SALES' }.amount.amount"))
                .isEqualTo("-12.50");
    }

    @Test
    void whatWasKnownBeforeTheActivationIsAnsweredByThePolicyOfThen() {
        heard.purchase(customer, daysAgo(90), "100.00");
        var before = clock.instant();
        var version = manager().body("""
                {"name":"Dear","pools":[{"code":"PICKING","driver":"ORDERS","rate":{"amount":"7","currency":"CNY"}}]}""").post(POLICIES).jsonPath().getInt("version");
        var active = manager().body("{\"version\":" + version + "}").put(POLICIES + "/active");
        EndedJob.succeeded(active.jsonPath().getString("revaluationJob"));
        assertThat(value("?asOf=" + before).getString("currentValue.amount")).isEqualTo("93.00");
        var then = value("?asOf=" + before + "&knownAt=" + before);
        assertThat(then.getString("currentValue.amount")).isEqualTo("100.00");
        assertThat(then.getInt("costPolicy.version")).isZero();
    }

    @Test
    void whatCannotBeAPolicyIsRefusedByName() {
        var wrong = manager().body("""
                {"name":"Wrong","pools":[
                  {"code":"A","driver":"VISITS"},
                  {"code":"A","driver":"ORDERS","rate":{"amount":"-1","currency":"CNY"}},
                  {"code":"B","driver":"ORDERS","cost":{"amount":"1","currency":"USD"},"practicalCapacity":"0"}]}""").post(POLICIES);
        assertProblem(wrong, 422, "INVALID_REQUEST")
                .at("/pools/0")
                .at("/pools/1/code")
                .at("/pools/1/rate/amount")
                .at("/pools/2/practicalCapacity")
                .at("/pools/2/cost/currency");
        assertProblem(manager().body("{\"version\":999}").put(POLICIES + "/active"), 422, "INVALID_REQUEST")
                .at("/version");
        assertProblem(manager().get(POLICIES + "/999"), 404, "COST_POLICY_NOT_FOUND");
        assertThat(manager().get(POLICIES + "/0").jsonPath().getList("pools")).isEmpty();
        var agent = given().bearer(Tokens.of("agent")).contentType("application/json");
        assertThat(agent.body("{\"version\":0}").put(POLICIES + "/active").statusCode())
                .isEqualTo(403);
    }

    /** Within the year that counts as current, whenever this runs. */
    private String daysAgo(int days) {
        return clock.instant().minus(Duration.ofDays(days)).toString();
    }

    private JsonPath value(String rest) {
        var answer = manager().get("/api/v1/customers/" + customer + "/valuation" + rest);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static BigDecimal money(JsonPath json, String path) {
        return new BigDecimal(json.getString(path + ".amount"));
    }

    private static Request manager() {
        return given().bearer(Tokens.of("manager")).contentType("application/json");
    }
}
