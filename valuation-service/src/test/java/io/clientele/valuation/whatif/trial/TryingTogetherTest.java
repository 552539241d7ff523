package io.clientele.valuation.whatif.trial;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.kit.job.Jobs;
import io.clientele.kit.testing.EndedJob;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.Request;
import io.clientele.kit.time.Zone;
import io.clientele.valuation.cost.CostPolicies;
import io.clientele.valuation.formula.portfolio.ClassedValue;
import io.clientele.valuation.store.Database;
import io.clientele.valuation.store.Emptied;
import io.clientele.valuation.value.Bases;
import io.clientele.valuation.value.revaluation.Heard;

import static io.clientele.kit.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;

/** A policy is tried by all replicas together: whoever does which part when, and whoever dies meanwhile, it comes to the same. */
@QuarkusTest
@WithBackends
class TryingTogetherTest {

    private static final int CUSTOMERS = 1_300;
    private static final String POLICIES = "/api/v1/cost-policies";
    private static final String ACTIVE = POLICIES + "/active";

    @Inject
    Heard heard;

    @Inject
    Database database;

    @Inject
    Trial trial;

    @Inject
    TriedAlone alone;

    @Inject
    OtherReplica other;

    @Inject
    Bases bases;

    @Inject
    CostPolicies policies;

    @Inject
    Zone zone;

    @Inject
    Clock clock;

    private final List<UUID> customers =
            Stream.generate(UUID::randomUUID).limit(CUSTOMERS).toList();
    private int dear;
    private String asked;

    @BeforeEach
    void aBaseThatHasBoughtAndAPolicyToTry() {
        Emptied.of(database, "fact, customer, customer_profile, valuation, valuation_history");
        heard.customers(customers);
        heard.accept(heard.events(23, customers, clock.instant().minusSeconds(60), 4_000));
        dear = manager().body("""
                {"name":"Dear","pools":[{"code":"PICKING","driver":"ORDERS","rate":{"amount":"3.50","currency":"CNY"}}]}""").post(POLICIES).jsonPath().getInt("version");
        asked = "{\"version\":" + dear + "}";
    }

    @AfterEach
    void noActivityCostsAnythingForOtherTests() {
        database.execute("DELETE FROM cost_policy_activation");
    }

    @Test
    void whatAllComeToIsWhatOneComesToAlone() {
        var tried = EndedJob.of(manager().body(asked).put(ACTIVE + "?dryRun=true"));
        assertThat(other.done(UUID.fromString(tried.getString("id")))).hasSize(12);
        assertThat(tried.getLong("result.customers"))
                .isEqualTo(CUSTOMERS)
                .isEqualTo(tried.getLong("total"))
                .isEqualTo(tried.getLong("done"));
        assertThat(tried.getString("result.classesOf")).isEqualTo("CURRENT_VALUE");
        var at = Instant.parse(tried.getString("result.asOf"));
        assertThat(new BigDecimal(tried.getString("result.currentValue.change.amount")))
                .isEqualByComparingTo(new BigDecimal("-3.50").multiply(BigDecimal.valueOf(ordersInTheYearTo(at))));
        assertThat(tried.<Object>get("result")).isEqualTo(expected(at));
    }

    @Test
    void aTrialWhoseWorkerDiedGoesOnAndWhatHappenedMeanwhileIsNotInIt() {
        var begun = trial.begin(ClassedValue.CURRENT_VALUE);
        var expected = expected(begun.at());
        var job = other.leads(CostPolicies.DRY_RUN, asked, begun);
        other.isKilledInTheMiddle(job);
        assertThat(other.done(job)).isEmpty();

        muchHappens();
        other.isMissed(job);
        var ended = EndedJob.succeeded(Jobs.PATH + job);
        assertThat(ended.<Object>get("result")).isEqualTo(expected);
        assertThat(ended.getLong("result.customers")).isEqualTo(CUSTOMERS);
    }

    @Test
    void whatAnotherReplicaDoesOfItCountsOnce() {
        var begun = trial.begin(ClassedValue.CURRENT_VALUE);
        var expected = expected(begun.at());
        var job = other.leads(CostPolicies.DRY_RUN, asked, begun);
        QuarkusTransaction.requiringNew().run(() -> {
            var held = other.holds(job);
            other.isMissed(job);
            Patience.until("the other half is done here", () -> other.done(job).equals(List.of(1)));
            other.works(job, held);
        });
        assertThat(EndedJob.succeeded(Jobs.PATH + job).<Object>get("result")).isEqualTo(expected);
    }

    @Test
    void aTrialThatIsCancelledEndsWithoutAResult() {
        var job = other.leads(CostPolicies.DRY_RUN, asked, trial.begin(ClassedValue.CURRENT_VALUE));
        QuarkusTransaction.requiringNew().run(() -> {
            other.holds(job);
            other.isMissed(job);
            Patience.until("it goes on here", () -> other.done(job).equals(List.of(1)));
            assertThat(manager().delete(Jobs.PATH + job).statusCode()).isEqualTo(204);
            assertThat(EndedJob.at(Jobs.PATH + job).getString("state")).isEqualTo("CANCELLED");
        });
        assertThat(EndedJob.at(Jobs.PATH + job).<Object>get("result")).isNull();
        assertThat(other.done(job)).containsExactly(1);
    }

    /** Purchases and a correction, somebody new with and without entries, and another policy in force. */
    private void muchHappens() {
        var now = clock.instant().toString();
        customers.subList(0, 50).forEach(customer -> heard.purchase(customer, now, "1000.00"));
        heard.purchase(UUID.randomUUID(), now, "1000.00");
        database.execute(
                "INSERT INTO customer (customer_id, version, created_at) VALUES (?, 1, now())", UUID.randomUUID());
        var bought = database.query("""
                        SELECT customer_id, id FROM fact WHERE kind = 'PURCHASE' AND superseded_at IS NULL
                         ORDER BY customer_id DESC LIMIT 1""", row -> List.of(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .getFirst();
        heard.voided(bought.getFirst(), bought.getLast());
        var active = manager().body(asked).put(ACTIVE).jsonPath();
        EndedJob.succeeded(active.getString("revaluationJob"));
    }

    private Object expected(Instant at) {
        var before = bases.current();
        return alone.result(ClassedValue.CURRENT_VALUE, at, before, before.by(policies.version(dear)));
    }

    private long ordersInTheYearTo(Instant at) {
        return database.query(
                        "SELECT count(*) FROM fact WHERE kind = 'PURCHASE' AND superseded_at IS NULL AND occurred_at > ?",
                        row -> row.getLong(1),
                        at.atZone(zone.id()).minusMonths(12).toInstant())
                .getFirst();
    }

    private static Request manager() {
        return given().bearer(Tokens.of("manager")).contentType("application/json");
    }
}
