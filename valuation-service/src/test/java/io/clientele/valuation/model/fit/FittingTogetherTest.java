package io.clientele.valuation.model.fit;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.kit.job.Jobs;
import io.clientele.kit.testing.EndedJob;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.JsonPath;
import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.fit.FitProgress;
import io.clientele.valuation.formula.purchase.fit.BuyingProcesses;
import io.clientele.valuation.formula.purchase.fit.DistinctHistories;
import io.clientele.valuation.population.OtherReader;
import io.clientele.valuation.population.Range;
import io.clientele.valuation.population.Walk;
import io.clientele.valuation.store.Database;
import io.clientele.valuation.store.Emptied;

import static io.clientele.valuation.model.AskingForFits.manager;
import static org.assertj.core.api.Assertions.assertThat;

/** A base is read by all replicas together: whoever reads what when, and whoever dies meanwhile, the same model is found. */
@QuarkusTest
@WithBackends
class FittingTogetherTest {

    private static final int CUSTOMERS = Walk.STEP + 3_000;
    private static final String ASKED = "{\"model\":\"BG_NBD\",\"calibrationEnd\":\"1997-09-30\",\"timeUnit\":\"P1W\"}";
    private static final String TABLES = "fact, customer, customer_profile, valuation, valuation_history";

    /** Told by the database alone: what the first, the last and the number of days on which somebody bought come to. */
    private static final String HISTORIES = """
            SELECT count(*) - 1, max(day) - min(day), date '1997-09-30' - min(day)
              FROM (SELECT DISTINCT coalesce(merged_into, customer_id) AS customer, (occurred_at AT TIME ZONE 'UTC')::date AS day
                      FROM fact LEFT JOIN customer USING (customer_id) WHERE kind = 'PURCHASE') AS bought
             GROUP BY customer""";

    @Inject
    Database database;

    @Inject
    OtherReader other;

    @Inject
    ModelFit fits;

    @Inject
    Walk walk;

    @Inject
    Clock clock;

    @BeforeEach
    void aBaseThatHasBoughtSomeOfWhomAreMergedIntoOthersFarAway() {
        Emptied.of(database, TABLES);
        database.execute("""
                INSERT INTO customer (customer_id, version, created_at)
                SELECT md5('together' || c)::uuid, 1, '1995-01-01' FROM generate_series(1, ?) AS c""", CUSTOMERS);
        database.execute("""
                INSERT INTO fact (customer_id, id, version, kind, occurred_at, recorded_at, amount)
                SELECT md5('together' || c)::uuid, gen_random_uuid(), 1, 'PURCHASE', at, at, 10 + c % 50 + n
                  FROM generate_series(1, ?) AS c, generate_series(0, c % 4 * (c % 3)) AS n,
                       LATERAL (SELECT timestamptz '1997-01-01 12:00Z' + (c % 90 + n * (3 + c % 29)) * interval '1 day' AS at) AS day
                 WHERE at < '1997-09-30'""", CUSTOMERS);
        merge("place % 500 = 7 AND place BETWEEN 12001 AND 23000", "12000");
    }

    /** Each with the one who comes so many before, in the order of their ids. */
    private void merge(String whom, String before) {
        database.execute("""
                UPDATE customer SET merged_into = survivor
                  FROM (SELECT customer_id AS id, lag(customer_id, %s) OVER (ORDER BY customer_id) AS survivor,
                               row_number() OVER (ORDER BY customer_id) AS place FROM customer) AS pair
                 WHERE customer_id = id AND %s""".formatted(before, whom));
    }

    @AfterEach
    void nobodyIsLeftForOtherTests() {
        Emptied.of(database, TABLES);
    }

    @Test
    void whatAllGatherGivesTheModelThatOneAloneFinds() {
        var found = EndedJob.of(manager().body(ASKED).post("/api/v1/model-fits"));
        isFound(id(found), expected());
        assertThat(found.getLong("done"))
                .isEqualTo(found.getLong("total"))
                .isEqualTo(count("SELECT count(*) FROM customer WHERE merged_into IS NULL"));
        assertThat(count("SELECT count(*) FROM job_part WHERE finished AND job_id = ?", id(found)))
                .isEqualTo(12);
        nothingIsLeftOf(id(found));
    }

    @Test
    void aFitWhoseWorkerDiedGoesOnBehindItsLastStepAndWhatIsRecordedMeanwhileIsNotInIt() {
        var expected = expected();
        var job = other.leads(fits, ASKED, List.of(everybody()));
        other.isKilledInTheMiddle(job, fits);
        assertThat(count("SELECT count(*) FROM job_gathered WHERE job_id = ?", job))
                .isOne();
        assertThat(count("SELECT done FROM job_part WHERE job_id = ?", job)).isEqualTo((Walk.STEP - 16) / 2);

        whatHasBeenReadIsNotThereAnyMore();
        somebodyWhoHasNotBeenReadBuys();
        other.isMissed(job);
        EndedJob.succeeded(Jobs.PATH + job);
        isFound(job, expected);
        nothingIsLeftOf(job);
    }

    @Test
    void aFitWhoseLeaderDiedBetweenKeepingTheVersionAndItsEndEndsWithThatVersion() throws Exception {
        long before = count("SELECT count(*) FROM model_version");
        var job = other.leads(fits, ASKED, List.of(everybody()));
        other.isKilledAtTheEnd(job, fits);
        long kept = count("SELECT count(*) FROM model_version") - before;
        assertThat(kept).isPositive();
        other.isMissed(job);
        EndedJob.succeeded(Jobs.PATH + job);
        assertThat(count("SELECT count(*) FROM model_version")).isEqualTo(before + kept);
        assertThat(count("SELECT (result ->> 'version')::int FROM job WHERE id = ?", job))
                .isEqualTo(count("SELECT version FROM model_version WHERE model = 'BG_NBD' AND found_by = ?", job));
    }

    /** Of those who had been read some are no longer merged, others are merged with who is read later, either way. */
    @Test
    void whoIsMergedOrNoMoreWhileAFitReadsCountsOnceAndAsWhenItBegan() {
        var expected = expected();
        var job = other.leads(fits, ASKED, List.of(everybody()));
        other.isKilledInTheMiddle(job, fits);
        database.execute("UPDATE customer SET merged_into = NULL WHERE merged_into IS NOT NULL");
        merge("place % 500 = 8 AND place > 20000", "12000");
        merge("place % 500 = 9 AND place < 11000", "-12000");
        other.isMissed(job);
        EndedJob.succeeded(Jobs.PATH + job);
        isFound(job, expected);
        nothingIsLeftOf(job);
    }

    @Test
    void aFitThatIsCancelledWhileItIsReadLeavesNothing() {
        var job = other.leads(fits, ASKED, List.of(everybody()));
        other.isKilledInTheMiddle(job, fits);
        assertThat(manager().delete(Jobs.PATH + job).statusCode()).isEqualTo(204);
        database.execute("UPDATE job SET heartbeat_at = '2020-01-01T00:00:00Z' WHERE id = ?", job);
        assertThat(EndedJob.at(Jobs.PATH + job).getString("state")).isEqualTo("CANCELLED");
        nothingIsLeftOf(job);
    }

    private FitPart everybody() {
        return new FitPart(clock.instant(), walk.begin().merges(), new Range(null, null), 0);
    }

    private void whatHasBeenReadIsNotThereAnyMore() {
        database.execute(
                "DELETE FROM fact WHERE customer_id IN (SELECT customer_id FROM customer WHERE merged_into IS NULL"
                        + " ORDER BY customer_id LIMIT 1000)");
    }

    private void somebodyWhoHasNotBeenReadBuys() {
        database.execute("""
                INSERT INTO fact (customer_id, id, version, kind, occurred_at, recorded_at, amount)
                SELECT customer_id, gen_random_uuid(), 1, 'PURCHASE', '1997-09-29 12:00Z', now() + interval '1 second', 1
                  FROM (SELECT customer_id FROM customer ORDER BY customer_id DESC LIMIT 100) AS last""");
    }

    private Map<String, Double> expected() {
        var histories = DistinctHistories.builder();
        database.query(HISTORIES, row -> histories.add(row.getInt(1), row.getInt(2), row.getInt(3), 1));
        return BuyingProcesses.fit("BG_NBD", histories.build(), ModelTime.parse("P1W"), FitProgress.UNWATCHED)
                .model()
                .parameters();
    }

    private void isFound(UUID job, Map<String, Double> expected) {
        var found = database.query("""
                        SELECT name, value::float8 AS value FROM job, jsonb_each_text(result -> 'parameters') AS each (name, value)
                         WHERE id = ?""", row -> Map.entry(row.getString("name"), row.getDouble("value")), job);
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(expected.entrySet())
                .hasSize(4);
    }

    private void nothingIsLeftOf(UUID job) {
        assertThat(count("SELECT count(*) FROM job_gathered WHERE job_id = ?", job))
                .isZero();
    }

    private static UUID id(JsonPath job) {
        return UUID.fromString(job.getString("id"));
    }

    private long count(String sql, Object... arguments) {
        return database.query(sql, row -> row.getLong(1), arguments).getFirst();
    }
}
