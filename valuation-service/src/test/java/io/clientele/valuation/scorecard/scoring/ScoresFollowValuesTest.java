package io.clientele.valuation.scorecard.scoring;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.IndicatorEvent.IndicatorsChanged;
import io.clientele.contracts.Topic;
import io.clientele.kit.testing.EndedJob;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.TopicProbe;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.Request;
import io.clientele.kit.time.Ids;
import io.clientele.valuation.indicator.Told;
import io.clientele.valuation.store.Database;

import static io.clientele.kit.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Nothing is heard of a customer, and what it is worth is something else all the same: what is listed and told follows. */
@QuarkusTest
@WithBackends
class ScoresFollowValuesTest {

    private static final String CARDS = "/api/v1/scorecards/";
    private static final String POLICIES = "/api/v1/cost-policies";

    @Inject
    Told told;

    @Inject
    Database database;

    @Inject
    ActiveScorecards active;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    private final String code =
            "V" + UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase(Locale.ROOT);

    private UUID customer;

    @BeforeEach
    void scoredByItsCurrentValue() {
        buyer("10");
        customer = buyer("1000");
        manager().body("""
                {"code":"%s","definition":{"name":{"en":"Worth","zh":"价值"},"audience":"ALL",\
                "bands":[{"code":"ANY","label":{"en":"Any","zh":"任意"},"from":0}],"children":[{"code":"WORTH",\
                "label":{"en":"Worth","zh":"价值"},"indicator":"CURRENT_VALUE","normalisation":{"kind":"MIN_MAX"}}]}}""".formatted(code)).post(CARDS).then().statusCode(201);
        EndedJob.of(manager().post(CARDS + code + "/versions/1/dry-runs"));
        manager().body("{\"version\":1}").put(CARDS + code + "/active").then().statusCode(200);
    }

    @AfterEach
    void noPolicyAndNoScorecardForOtherTests() {
        database.execute("DELETE FROM cost_policy_activation");
        database.execute("DELETE FROM active_scorecard WHERE scorecard = ?", code);
    }

    @Test
    void timeThatPassesTakesFromTheScoreWhatItTakesFromTheValue() {
        var before = listed();
        assertThat(before).isPositive();
        database.execute(
                "UPDATE fact SET occurred_at = occurred_at - interval '13 months' WHERE customer_id = ?", customer);
        database.execute("UPDATE valuation SET next_change_at = now() WHERE customer_id = ?", customer);
        Patience.until("the score follows", () -> listed().compareTo(before) < 0);
        assertThat(listed()).isEqualByComparingTo(live());
    }

    @Test
    void anotherPolicyByWhichEverybodyIsValuedMovesScoresAndTheyAreTold() {
        var nobody = ids.nobody();
        bought(told.of(nobody), "1000");
        var before = listed();
        var version = manager()
                .body("""
                {"name":"Orders cost","pools":[{"code":"PICKING","driver":"ORDERS",\
                "rate":{"amount":"400","currency":"CNY"}}]}""")
                .post(POLICIES)
                .then()
                .statusCode(201)
                .extract()
                .<Integer>path("version");
        try (var topic = TopicProbe.on(Topic.INDICATORS)) {
            EndedJob.succeeded(manager()
                    .body("{\"version\":" + version + "}")
                    .put(POLICIES + "/active")
                    .path("revaluationJob"));
            var after = listed();
            assertThat(after).isLessThan(before).isEqualByComparingTo(live());
            topic.await(
                    IndicatorsChanged.class,
                    e -> e.indicators().customerId().equals(customer)
                            && after.doubleValue() == e.indicators().scores().getOrDefault(code, -1.0));
        }
        assertThat(scoresOf(nobody)).isZero();
        assertThat(scoresOf(customer)).isPositive();
    }

    @Test
    void whoIsErasedOrNobodyIsNotScored() {
        var erased = UUID.randomUUID();
        var nobody = ids.nobody();
        bought(told.of(nobody), "1000");
        QuarkusTransaction.requiringNew().run(() -> active.rescore(Set.of(customer, erased, nobody)));
        assertThat(scoresOf(customer)).isPositive();
        assertThat(scoresOf(erased)).isZero();
        assertThat(scoresOf(nobody)).isZero();
    }

    @Test
    void afterAnActivationWhatHasBecomeAnotherSinceTheTrialIsScoredHoweverItCameToBe() {
        var before = listed();
        EndedJob.of(manager().post(CARDS + code + "/versions/1/dry-runs"));
        database.execute(
                "UPDATE fact SET amount = amount / 2, recorded_at = now() - interval '1 year' WHERE customer_id = ?",
                customer);
        String job =
                manager().body("{\"version\":1}").put(CARDS + code + "/active").path("rescoringJob");
        assertThat(EndedJob.succeeded(job).getLong("result.customers")).isPositive();
        assertThat(listed()).isLessThan(before).isEqualByComparingTo(live());
    }

    private UUID buyer(String amount) {
        var id = UUID.randomUUID();
        bought(told.of(id).registered(1, ""), amount);
        return id;
    }

    private void bought(Told.Story story, String amount) {
        story.entry(
                "PURCHASE",
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                        .minusDays(9)
                        .toString(),
                "\"amount\":\"" + amount + "\"");
        story.told();
    }

    private long scoresOf(UUID id) {
        return database.query("SELECT count(*) FROM scorecard_score WHERE customer_id = ?", row -> row.getLong(1), id)
                .getFirst();
    }

    private BigDecimal listed() {
        return database.query(
                        "SELECT score FROM scorecard_score JOIN active_scorecard USING (trial_id) WHERE scorecard = ? AND customer_id = ?",
                        row -> row.getBigDecimal(1),
                        code,
                        customer)
                .getFirst();
    }

    private BigDecimal live() {
        return viewer().get("/api/v1/customers/" + customer + "/scores/" + code)
                .jsonPath()
                .exact()
                .getObject("score", BigDecimal.class);
    }

    private static Request manager() {
        return given().bearer(Tokens.of("manager")).contentType("application/json");
    }

    private static Request viewer() {
        return given().bearer(Tokens.of("viewer"));
    }
}
