package io.clientele.valuation.policy;

import java.math.BigDecimal;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.PolicyEvent.ValuationPolicyActivated;
import io.clientele.contracts.Topic;
import io.clientele.kit.testing.EndedJob;
import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.TopicProbe;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.JsonPath;
import io.clientele.kit.testing.http.Request;
import io.clientele.kit.testing.http.Response;
import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.lifetime.FuturePolicy;
import io.clientele.valuation.store.Database;
import io.clientele.valuation.value.revaluation.Heard;

import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static io.clientele.kit.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;

/** What the future is seen by has versions: tried on everyone, activated, and remembered for whoever asks what was known before. */
@QuarkusTest
@WithBackends
class ValuationPoliciesTest {

    private static final String POLICIES = "/api/v1/valuation-policies";

    @Inject
    Heard heard;

    @Inject
    Database database;

    @Inject
    ValuationPolicies policies;

    private final UUID customer = UUID.randomUUID();

    @BeforeEach
    void boughtOnceAndValuedByThePriorRate() {
        database.execute("DELETE FROM active_model");
        database.execute("DELETE FROM model_activation"); // by which other tests have valued
        heard.purchase(customer, "2026-02-01T10:00:00Z", "100.00");
    }

    /** Versions stay: they never change, and are remembered by number. */
    @AfterEach
    void asConfiguredForOtherTests() {
        activate(1);
    }

    @Test
    void whatTheFirstStartWasConfiguredWithIsTheFirstVersion() {
        var first = manager().get(POLICIES + "/1").jsonPath();
        assertThat(first.getDouble("discountRate")).isEqualTo(0.1);
        assertThat(first.getString("horizon")).isEqualTo("P3Y");
        assertThat(first.getDouble("defaultMarginRate")).isEqualTo(1.0);
        assertThat(first.getBoolean("configured")).isTrue();
        assertThat(manager().get(POLICIES + "/active").jsonPath().getInt("version"))
                .isEqualTo(1);
        assertThat(value("").getInt("valuationPolicy.version")).isEqualTo(1);
    }

    /** The prior rate expects as much of every year, so that without waiting's cost two years bring twice what one brings. */
    @Test
    void aPolicyIsTriedThenActivatedAndPublished() {
        activate(registered("One year", 0, "P1Y", 1));
        var once = future("");
        var twice = registered("Two years", 0, "P2Y", 1);
        var tried = EndedJob.of(manager().body("{\"version\":" + twice + "}").put(POLICIES + "/active?dryRun=true"));
        assertThat(future("")).isEqualTo(once);
        assertThat(tried.getInt("result.to.valuationPolicy")).isEqualTo(twice);
        assertThat(money(tried, "result.futureValue.after"))
                .isCloseTo(money(tried, "result.futureValue.before").multiply(BigDecimal.TWO), within("0.05"));

        activate(twice);
        assertThat(future("")).isCloseTo(once.multiply(BigDecimal.TWO), within("0.01"));
        assertThat(value("").getString("horizon")).isEqualTo("P2Y");
        assertThat(database.query("SELECT sum(future_value) FROM valuation", row -> row.getBigDecimal(1))
                        .getFirst())
                .isCloseTo(money(tried, "result.futureValue.after"), within("0.005"));
        try (var told = TopicProbe.on(Topic.POLICIES)) {
            told.await(
                    ValuationPolicyActivated.class,
                    e -> e.policyVersion() == twice && e.horizon().equals("P2Y"));
        }
        activate(registered("Half of it is margin", 0, "P2Y", 0.5));
        assertThat(future("")).isCloseTo(once, within("0.01"));
    }

    @Test
    void whatWasKnownBeforeTheActivationIsAnsweredByThePolicyOfThen() {
        var before = manager().get(POLICIES + "/active").jsonPath();
        var then = value("").getString("asOf");
        var as = "?asOf=" + then;
        var known = future(as);
        activate(registered("Nothing but tomorrow", 0.5, "P1D", 1));
        assertThat(future(as)).isLessThan(known);
        assertThat(future(as + "&knownAt=" + then)).isEqualTo(known);
        assertThat(value(as + "&knownAt=" + then).getInt("valuationPolicy.version"))
                .isEqualTo(before.getInt("version"));
        var bridge = manager().get("/api/v1/portfolio/bridge?from=" + then).jsonPath();
        assertThat(money(bridge, "bars.find { it.cause == 'POLICY' }.amount")).isNegative();
        assertThat(bridge.getInt("from.valuationPolicyVersion")).isEqualTo(before.getInt("version"));
    }

    @Test
    void otherSettingsAreAnotherVersionAndTheSameAreNone() {
        var settings = new FuturePolicy(ModelTime.parse("P4Y"), 0.2);
        policies.configured(settings, 0.25, "configuration");
        var active = manager().get(POLICIES + "/active").jsonPath().getInt("version");
        assertThat(manager().get(POLICIES + "/" + active).jsonPath().getDouble("defaultMarginRate"))
                .isEqualTo(0.25);
        assertThat(value("").getString("horizon")).isEqualTo("P4Y");
        activate(1);
        policies.configured(settings, 0.25, "configuration");
        assertThat(manager().get(POLICIES + "/active").jsonPath().getInt("version"))
                .isEqualTo(1);
        policies.configured(new FuturePolicy(ModelTime.parse("P3Y"), 0.1), 1.0, "configuration");
    }

    @Test
    void whatCannotBeAPolicyIsRefusedByName() {
        assertProblem(
                        manager()
                                .body(
                                        "{\"name\":\"Wrong\",\"discountRate\":-1,\"horizon\":\"3Y\",\"defaultMarginRate\":2}")
                                .post(POLICIES),
                        422,
                        "INVALID_REQUEST")
                .at("/discountRate")
                .at("/horizon")
                .at("/defaultMarginRate");
        for (var never : new String[] {"P0D", "P101Y"}) {
            assertProblem(said("Never", 0, never, 1), 422, "INVALID_REQUEST").at("/horizon");
        }
        assertProblem(manager().body("{\"version\":999}").put(POLICIES + "/active"), 422, "INVALID_REQUEST")
                .at("/version");
        assertProblem(manager().get(POLICIES + "/999"), 404, "VALUATION_POLICY_NOT_FOUND");
        assertProblem(
                manager().header("If-Match", "\"1\"").body("{\"version\":1}").put(POLICIES + "/active"), 412, "STALE");
        var agent = given().bearer(Tokens.of("agent")).contentType("application/json");
        assertProblem(agent.body("{\"version\":1}").put(POLICIES + "/active"), 403, "FORBIDDEN");
    }

    private static int registered(String name, double discountRate, String horizon, double marginRate) {
        var answer = said(name, discountRate, horizon, marginRate);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath().getInt("version");
    }

    private static Response said(String name, double discountRate, String horizon, double marginRate) {
        return manager()
                .body("{\"name\":\"%s\",\"discountRate\":%s,\"horizon\":\"%s\",\"defaultMarginRate\":%s}"
                        .formatted(name, discountRate, horizon, marginRate))
                .post(POLICIES);
    }

    private static void activate(int version) {
        var active = manager().body("{\"version\":" + version + "}").put(POLICIES + "/active");
        assertThat(active.statusCode()).as(active.asString()).isEqualTo(200);
        var job = active.jsonPath().getString("revaluationJob");
        if (job != null) {
            EndedJob.at(job);
        }
    }

    private BigDecimal future(String rest) {
        return money(value(rest), "futureValue");
    }

    private JsonPath value(String rest) {
        var answer = manager().get("/api/v1/customers/" + customer + "/valuation" + rest);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static BigDecimal money(JsonPath json, String path) {
        return new BigDecimal(json.getString(path + ".amount"));
    }

    private static org.assertj.core.data.Offset<BigDecimal> within(String amount) {
        return org.assertj.core.api.Assertions.within(new BigDecimal(amount));
    }

    private static Request manager() {
        return given().bearer(Tokens.of("manager")).contentType("application/json");
    }
}
