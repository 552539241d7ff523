package io.clientele.valuation.whatif.trial;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.kit.job.Jobs;
import io.clientele.kit.testing.EndedJob;
import io.clientele.kit.testing.WithBackends;
import io.clientele.valuation.formula.portfolio.ClassedValue;
import io.clientele.valuation.model.AskingForFits;
import io.clientele.valuation.model.ModelVersion;
import io.clientele.valuation.model.Models;
import io.clientele.valuation.store.Database;
import io.clientele.valuation.store.Emptied;
import io.clientele.valuation.value.Bases;
import io.clientele.valuation.value.revaluation.Heard;

import static io.clientele.valuation.model.AskingForFits.manager;
import static org.assertj.core.api.Assertions.assertThat;

/** A model is tried by all replicas together, beside what was in force when the trial began. */
@QuarkusTest
@WithBackends
class TryingModelsTogetherTest {

    private static final int CUSTOMERS = 1_100;
    private static final int VERSION = 510_003;
    private static final int OTHER = 510_004;
    private static final String ACTIVE = "/api/v1/models/NBD/active";
    private static final String RETIRED = "{\"model\":\"NBD\"}";
    private static final String ASKED = "{\"model\":\"NBD\",\"version\":" + VERSION + "}";

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
    Models models;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    @BeforeEach
    void aBaseThatHasBoughtAndModelsToTry() {
        noModelIsActive();
        Emptied.of(database, "fact, customer, customer_profile, valuation, valuation_history");
        var customers = Stream.generate(UUID::randomUUID).limit(CUSTOMERS).toList();
        heard.customers(customers);
        heard.accept(heard.events(29, customers, clock.instant().minusSeconds(60), 4_000));
        AskingForFits.insert(database, "NBD", VERSION, "{\"r\":0.4,\"alpha\":12}", "CONVERGED", null);
        AskingForFits.insert(database, "NBD", OTHER, "{\"r\":0.9,\"alpha\":7}", "CONVERGED", null);
    }

    @AfterEach
    void noModelIsActiveForOtherTests() {
        noModelIsActive();
        database.execute("DELETE FROM model_version WHERE version IN (?, ?)", VERSION, OTHER);
    }

    @Test
    void whatAllComeToIsWhatOneComesToAlone() {
        activate(OTHER);
        var tried = EndedJob.of(manager().body("{\"version\":" + VERSION + "}").put(ACTIVE + "?dryRun=true"));
        assertThat(other.done(UUID.fromString(tried.getString("id")))).hasSize(12);
        assertThat(tried.getInt("result.from.modelVersion")).isEqualTo(OTHER);
        assertThat(tried.getInt("result.to.modelVersion")).isEqualTo(VERSION);
        assertThat(tried.getLong("result.rising") + tried.getLong("result.falling"))
                .isPositive();
        assertThat(tried.getString("result.classesOf")).isEqualTo("LIFETIME_VALUE");
        assertThat(tried.<Object>get("result"))
                .isEqualTo(expected(Instant.parse(tried.getString("result.asOf")), version(VERSION)));
    }

    @Test
    void aTrialWhoseWorkerDiedGoesOnBesideWhatWasInForceWhenItBegan() {
        activate(OTHER);
        goesOn(ASKED, version(VERSION), () -> activate(VERSION));
    }

    @Test
    void soDoesThatOfTakingAModelOutOfUse() {
        activate(OTHER);
        goesOn(RETIRED, List.of(), () -> {
            assertThat(manager().delete(ACTIVE).statusCode()).isEqualTo(204);
            EndedJob.succeeded(manager().get("/api/v1/models/NBD").jsonPath().getString("retired.revaluationJob"));
        });
    }

    @Test
    void aVersionThatIsNoMoreIsAProblemOfTheJob() {
        var job = jobs.submit(Models.DRY_RUN, Map.of("model", "NBD", "version", 510_005));
        var ended = EndedJob.at(Jobs.PATH + job.id());
        assertThat(ended.getString("state")).isEqualTo("FAILED");
        assertThat(ended.getString("problem.errors[0].code")).isEqualTo("UNKNOWN_VERSION");
    }

    private void goesOn(String asked, List<ModelVersion> then, Runnable meanwhile) {
        var begun = trial.begin(ClassedValue.LIFETIME_VALUE);
        var expected = expected(begun.at(), then);
        var job = other.leads(Models.DRY_RUN, asked, begun);
        other.isKilledInTheMiddle(job);
        meanwhile.run();
        other.isMissed(job);
        assertThat(EndedJob.succeeded(Jobs.PATH + job).<Object>get("result")).isEqualTo(expected);
    }

    private Object expected(Instant at, List<ModelVersion> then) {
        var before = bases.current();
        return alone.result(ClassedValue.LIFETIME_VALUE, at, before, bases.of(then, before.costs(), before.policy()));
    }

    private List<ModelVersion> version(int version) {
        return List.of(models.version("NBD", version));
    }

    private static void activate(int version) {
        var activated = manager().body("{\"version\":" + version + "}").put(ACTIVE);
        assertThat(activated.statusCode()).as(activated.asString()).isEqualTo(200);
        EndedJob.succeeded(activated.jsonPath().getString("revaluationJob"));
    }

    private void noModelIsActive() {
        database.execute("DELETE FROM active_model");
        database.execute("DELETE FROM retired_model");
        database.execute("DELETE FROM model_activation WHERE model = 'NBD'");
    }
}
