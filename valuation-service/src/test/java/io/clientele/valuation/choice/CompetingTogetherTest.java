package io.clientele.valuation.choice;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.kit.job.Jobs;
import io.clientele.kit.testing.EndedJob;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.time.Ids;
import io.clientele.valuation.fact.Fact;
import io.clientele.valuation.population.OtherReader;
import io.clientele.valuation.population.Population;
import io.clientele.valuation.population.Range;
import io.clientele.valuation.population.Unwatched;
import io.clientele.valuation.population.Walk;
import io.clientele.valuation.registry.Role;
import io.clientele.valuation.store.Database;
import io.clientele.valuation.store.Emptied;

import static io.clientele.valuation.model.AskingForFits.manager;
import static org.assertj.core.api.Assertions.assertThat;

/** Models compete on a past that all replicas gather together: whoever reads what when, and whoever dies meanwhile, it comes to the same. */
@QuarkusTest
@WithBackends
class CompetingTogetherTest {

    private static final int CUSTOMERS = 900;
    private static final String SPEND = "{\"role\":\"SPEND\",\"calibrationEnd\":\"2021-12-31\",\"holdOut\":\"P1Y\"}";
    private static final String PURCHASE =
            "{\"calibrationEnd\":\"2021-12-31\",\"holdOut\":\"P1Y\",\"period\":\"P3M\",\"models\":[\"BG_BB\",\"NBD\"]}";
    private static final String TABLES = "fact, customer, customer_profile, valuation, valuation_history";

    @Inject
    Database database;

    @Inject
    OtherReader other;

    @Inject
    ModelComparison comparisons;

    @Inject
    PurchaseContest purchases;

    @Inject
    SpendContest spends;

    @Inject
    Population population;

    @Inject
    Walk walk;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void aBaseThatHasBought() {
        Emptied.of(database, TABLES);
        database.execute("""
                INSERT INTO customer (customer_id, version, created_at)
                SELECT md5('competing' || c)::uuid, 1, '2020-01-01' FROM generate_series(1, ?) AS c""", CUSTOMERS);
        database.execute("""
                INSERT INTO fact (customer_id, id, version, kind, occurred_at, recorded_at, amount)
                SELECT md5('competing' || c)::uuid, gen_random_uuid(), 1, 'PURCHASE', at, at, 10 + c % 50 + n * c % 7
                  FROM generate_series(1, ?) AS c, generate_series(0, 1 + c % 3 * (c % 4)) AS n,
                       LATERAL (SELECT timestamptz '2020-03-01 12:00Z' + (c % 90 + n * (40 + c % 170)) * interval '1 day' AS at) AS day
                 WHERE at < '2023-01-01'""", CUSTOMERS);
    }

    @AfterEach
    void nobodyIsLeftForOtherTests() {
        Emptied.of(database, TABLES);
    }

    @Test
    void whatAllGatherGivesTheScoresThatOneAloneFinds() throws Exception {
        for (var asked : List.of(SPEND, PURCHASE)) {
            var expected = alone(asked);
            var made = EndedJob.of(manager().body(asked).post("/api/v1/model-comparisons"));
            var job = UUID.fromString(made.getString("id"));
            assertThat(scores(job)).isEqualTo(expected);
            assertThat(made.getLong("done")).isEqualTo(made.getLong("total")).isEqualTo(CUSTOMERS);
            assertThat(count("SELECT count(*) FROM job_part WHERE finished AND job_id = ?", job))
                    .isEqualTo(12);
            assertThat(count("SELECT count(*) FROM job_gathered WHERE job_id = ?", job))
                    .isZero();
        }
    }

    @Test
    void aComparisonWhoseWorkerDiedGoesOnBehindItsLastStepAndWhatIsRecordedMeanwhileIsNotInIt() throws Exception {
        for (var asked : List.of(SPEND, PURCHASE)) {
            aBaseThatHasBought();
            var expected = alone(asked);
            var order = json.writeValueAsString(new ModelComparison.Order(ids.next(), wanted(asked)));
            var job = other.leads(comparisons, order, halves());
            other.isKilledInTheMiddle(job, comparisons);
            assertThat(count("SELECT count(*) FROM job_part WHERE finished AND job_id = ?", job))
                    .isOne();

            database.execute(
                    "DELETE FROM fact WHERE customer_id IN (SELECT customer_id FROM customer ORDER BY customer_id LIMIT 200)");
            database.execute("""
                    INSERT INTO fact (customer_id, id, version, kind, occurred_at, recorded_at, amount)
                    SELECT customer_id, gen_random_uuid(), 1, 'PURCHASE', '2022-06-01 12:00Z', now() + interval '1 second', 999
                      FROM (SELECT customer_id FROM customer ORDER BY customer_id DESC LIMIT 100) AS last""");
            other.isMissed(job);
            EndedJob.succeeded(Jobs.PATH + job);
            assertThat(scores(job)).isEqualTo(expected);
            assertThat(count("SELECT count(*) FROM job_gathered WHERE job_id = ?", job))
                    .isZero();
        }
    }

    @Test
    void aComparisonWhoseLeaderDiedBeforeItCouldEndItEndsWithTheVersionsThatAreThere() throws Exception {
        for (var asked : List.of(SPEND, PURCHASE)) {
            var versions = wanted(asked).candidates().size();
            var before = count("SELECT count(*) FROM model_version");
            var order = new ModelComparison.Order(ids.next(), wanted(asked));
            var job = other.leads(comparisons, json.writeValueAsString(order), halves());
            other.isKilledAtTheEnd(job, comparisons);
            assertThat(count("SELECT count(*) FROM model_version")).isEqualTo(before + versions);
            other.isMissed(job);
            EndedJob.succeeded(Jobs.PATH + job);
            assertThat(count("SELECT count(*) FROM model_version")).isEqualTo(before + versions);
            assertThat(count("SELECT count(*) FROM model_comparison WHERE id = ?", order.id()))
                    .isOne();
            assertThat(count("""
                    SELECT count(*) FROM job, jsonb_array_elements(result -> 'candidates') AS c
                      JOIN model_version v ON v.model = c ->> 'model' AND v.version = (c ->> 'version')::int
                     WHERE job.id = ? AND v.found_by = job.id""", job)).isEqualTo(versions);
        }
    }

    @Test
    void whoIsMergedOrNoMoreWhileItReadsCountsOnceAndAsWhenItBegan() throws Exception {
        merged(100, 700);
        for (var asked : List.of(SPEND, PURCHASE)) {
            var expected = alone(asked);
            var order = json.writeValueAsString(new ModelComparison.Order(ids.next(), wanted(asked)));
            var job = other.leads(comparisons, order, halves());
            other.isKilledInTheMiddle(job, comparisons);
            merged(800, 200);
            merged(300, 600);
            database.execute("UPDATE customer SET merged_into = NULL WHERE customer_id = ?", at(700));
            other.isMissed(job);
            EndedJob.succeeded(Jobs.PATH + job);
            assertThat(scores(job)).isEqualTo(expected);
            assertThat(count("""
                    SELECT count(*) FROM merge_noted JOIN job_part ON note::text = state ->> 'merges' WHERE job_id = ?""", job)).isZero();
            database.execute("UPDATE customer SET merged_into = NULL");
            merged(100, 700);
        }
    }

    private void merged(int survivor, int merged) {
        database.execute("UPDATE customer SET merged_into = ? WHERE customer_id = ?", at(survivor), at(merged));
    }

    /** In the order of their ids. */
    private UUID at(int place) {
        return database.query(
                        "SELECT customer_id FROM customer ORDER BY customer_id OFFSET ? LIMIT 1",
                        row -> row.getObject(1, UUID.class),
                        place)
                .getFirst();
    }

    /** Of everybody in one go, and nothing of it written between. */
    private List<JsonNode> alone(String asked) throws Exception {
        var wanted = wanted(asked);
        return wanted.kind() == Role.SPEND ? alone(spends, wanted) : alone(purchases, wanted);
    }

    private <P extends Contest.Past> List<JsonNode> alone(Contest<P> contest, CompareModels wanted) throws Exception {
        var past = contest.past(wanted, 0);
        walk.next(
                new Range(null, null),
                null,
                all -> past.add(all.stream()
                        .filter(fact -> fact.counts(clock.instant(), Fact.ALL_KNOWN))
                        .toList()));
        var scores = new ArrayList<JsonNode>();
        var asKept = json.copy().setSerializationInclusion(JsonInclude.Include.NON_NULL);
        for (var candidate : contest.hold(new Round(UUID.randomUUID(), wanted, new Unwatched()), past)
                .ranking()
                .candidates()) {
            scores.add(json.readTree(asKept.writeValueAsString(candidate.score())));
        }
        return scores;
    }

    private List<ModelComparison.State> halves() {
        var everybody = population.page(new Range(null, null), CUSTOMERS);
        var middle = everybody.get(CUSTOMERS / 2);
        var now = clock.instant();
        var merges = walk.begin().merges();
        return List.of(
                new ModelComparison.State(now, merges, new Range(null, middle), 0, 0),
                new ModelComparison.State(now, merges, new Range(middle, null), 0, 0));
    }

    private CompareModels wanted(String asked) throws Exception {
        return json.readValue(asked, CompareModels.class);
    }

    private List<JsonNode> scores(UUID job) throws Exception {
        var result = database.query("SELECT result FROM job WHERE id = ?", row -> row.getString(1), job)
                .getFirst();
        var scores = new ArrayList<JsonNode>();
        json.readTree(result).get("candidates").forEach(candidate -> scores.add(candidate.get("score")));
        return scores;
    }

    private long count(String sql, Object... arguments) {
        return database.query(sql, row -> row.getLong(1), arguments).getFirst();
    }
}
