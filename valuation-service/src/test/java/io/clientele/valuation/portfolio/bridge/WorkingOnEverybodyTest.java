package io.clientele.valuation.portfolio.bridge;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.sql.Deadlocks;
import io.clientele.kit.testing.EndedJob;
import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.Request;
import io.clientele.kit.time.Zone;
import io.clientele.valuation.fact.Aliases;
import io.clientele.valuation.fact.Facts;
import io.clientele.valuation.policy.ValuationSettings;
import io.clientele.valuation.population.OneByOne;
import io.clientele.valuation.population.Population;
import io.clientele.valuation.store.Database;
import io.clientele.valuation.store.Emptied;
import io.clientele.valuation.value.Bases;
import io.clientele.valuation.value.published.ValuationSums;
import io.clientele.valuation.value.revaluation.Heard;

import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static io.clientele.kit.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Work on everybody: what it costs is told before, all take part in it once, and the sum is that of the whole. */
@QuarkusTest
@WithBackends
class WorkingOnEverybodyTest {

    private static final int CUSTOMERS = 2_500;

    /** Of so many at most a purchase turns a year old while everybody is valued, which makes another value without any revaluation. */
    private static final int MEANWHILE = 5;

    @Inject
    Heard heard;

    @Inject
    Database database;

    @Inject
    Population population;

    @Inject
    Aliases aliases;

    @Inject
    Facts facts;

    @Inject
    Bases bases;

    @Inject
    ValuationSums sums;

    @Inject
    ValuationSettings policy;

    @Inject
    OneByOne oneByOne;

    @Inject
    Zone zone;

    @Inject
    Clock clock;

    private final List<UUID> customers =
            Stream.generate(UUID::randomUUID).limit(CUSTOMERS).toList();

    @BeforeEach
    void aBaseOfSomeThousands() {
        Emptied.of(database, "fact, customer, customer_profile, valuation, valuation_history");
        heard.customers(customers);
        heard.accept(heard.events(17, customers, clock.instant().minusSeconds(60), 6_000));
    }

    @Test
    void nobodyHasManyBridgesUnderWay() {
        for (int open = 0; open < 5; open++) {
            database.execute(
                    "INSERT INTO job (id, kind, state, request, heartbeat_at, created_at) VALUES (?, 'EQUITY_BRIDGE', 'RUNNING', ?::jsonb,"
                            + " now() + interval '1 hour', now())",
                    UUID.randomUUID(),
                    "{\"by\":\"viewer@clientele\"}");
        }
        assertProblem(as("viewer").body("{}").post("/api/v1/portfolio/bridges"), 409, "BRIDGE_UNDER_WAY");
        database.execute("UPDATE job SET state = 'CANCELLED', finished_at = now() WHERE state = 'RUNNING'");
        EndedJob.of(as("viewer").body("{}").post("/api/v1/portfolio/bridges"));
    }

    @Test
    void everybodyIsInExactlyOneRange() {
        var seen = population.parts(range -> range).stream()
                .map(part -> (io.clientele.valuation.population.Range) part.state())
                .flatMap(range -> population.page(range, CUSTOMERS).stream())
                .toList();
        assertThat(seen).hasSize(CUSTOMERS).containsExactlyInAnyOrderElementsOf(customers);
        assertThat(population.parts(range -> range)).hasSize(12).allMatch(part -> part.size() >= CUSTOMERS / 12);
    }

    @Test
    void aRevaluationTellsItsCostFirstAndThenValuesEverybodyOnce() {
        var cost = as("viewer").post("/api/v1/revaluations?dryRun=true");
        assertThat(cost.statusCode()).as(cost.asString()).isEqualTo(200);
        assertThat(cost.jsonPath().getLong("customers")).isEqualTo(CUSTOMERS);
        assertThat(cost.jsonPath().getLong("facts"))
                .isEqualTo(database.query("SELECT count(*) FROM fact", row -> row.getLong(1))
                        .getFirst());
        assertThat(cost.jsonPath().getLong("expectedSeconds")).isPositive();
        assertProblem(as("viewer").post("/api/v1/revaluations"), 403, "FORBIDDEN");

        Deadlocks.again(() -> database.execute("UPDATE valuation SET current_value = current_value + 1"));
        var job = EndedJob.of(as("manager").post("/api/v1/revaluations"));
        assertThat(job.getLong("result.customers")).isEqualTo(CUSTOMERS);
        assertThat(job.getLong("result.changed")).isBetween((long) CUSTOMERS - MEANWHILE, (long) CUSTOMERS);
        assertThat(job.getLong("done")).isEqualTo(CUSTOMERS);
        assertThat(EndedJob.of(as("manager").post("/api/v1/revaluations")).getLong("result.changed"))
                .isBetween(0L, (long) MEANWHILE);
        var first = as("manager").header("Idempotency-Key", "once").post("/api/v1/revaluations");
        var again = as("manager").header("Idempotency-Key", "once").post("/api/v1/revaluations");
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        EndedJob.of(first);
        assertThat(as("viewer")
                        .post("/api/v1/revaluations?dryRun=true")
                        .jsonPath()
                        .getString("pace"))
                .isEqualTo("MEASURED");
    }

    @Test
    void theBridgeOfTheJobIsTheBridgeOfTheCall() {
        var to = LocalDate.ofInstant(clock.instant(), zone.id()).minusMonths(1);
        var from = to.minusMonths(9);
        var asked = "{\"from\":\"%s\",\"to\":\"%s\",\"restated\":true}".formatted(from, to);
        var job = EndedJob.of(as("viewer").body(asked).post("/api/v1/portfolio/bridges"));
        var once = as("viewer")
                .get("/api/v1/portfolio/bridge?from=" + from + "&to=" + to + "&restated=true")
                .jsonPath();
        assertThat(job.<Object>get("result.bars")).isEqualTo(once.get("bars"));
        assertThat(job.<Object>get("result.to")).isEqualTo(once.get("to"));
        assertThat(job.getList("result.bars.cause"))
                .isEqualTo(List.of("MERGED", "JOINED", "LEFT", "POLICY", "MODEL", "ENTRIES", "TIME"));
        var sum = job.<String>getList("result.bars.amount.amount").stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(job.getString("result.change.amount"));
        assertThat(sum.signum()).isNotZero();
    }

    @Test
    void aBridgeQuestionThatMakesNoSenseIsAProblemOfTheBody() {
        assertProblem(
                        as("viewer")
                                .body("{\"from\":\"2026-02-01\",\"to\":\"2026-01-01\"}")
                                .post("/api/v1/portfolio/bridges"),
                        422,
                        "INVALID_REQUEST")
                .at("/from");
        assertProblem(
                        as("viewer").body("{\"to\":\"yesterday\"}").post("/api/v1/portfolio/bridges"),
                        400,
                        "MALFORMED_REQUEST")
                .at("/to");
        assertThat(as("viewer")
                        .body("{}")
                        .post("/api/v1/portfolio/bridges?dryRun=true")
                        .jsonPath()
                        .getLong("customers"))
                .isEqualTo(CUSTOMERS);
    }

    @Test
    void whatIsTooLargeForACallIsSentToTheJob() {
        var few = new Bridges(population, aliases, facts, bases, sums, atOnce(CUSTOMERS - 1), oneByOne, zone, clock);
        var enough = new Bridges(population, aliases, facts, bases, sums, atOnce(CUSTOMERS), oneByOne, zone, clock);
        var asked = new BridgeAsked(null, null, true);
        assertThatThrownBy(() -> few.between(asked, Locale.ENGLISH))
                .isInstanceOfSatisfying(
                        Rejection.class, e -> assertThat(e.code()).isEqualTo("POPULATION_TOO_LARGE"))
                .hasMessageContaining("POST /api/v1/portfolio/bridges");
        assertThat(enough.between(asked, Locale.ENGLISH)).isNotNull();
    }

    private ValuationSettings atOnce(long most) {
        return new ValuationSettings() {
            @Override
            public double discountRate() {
                return policy.discountRate();
            }

            @Override
            public String horizon() {
                return policy.horizon();
            }

            @Override
            public double defaultMarginRate() {
                return policy.defaultMarginRate();
            }

            @Override
            public long bridgeAtOnce() {
                return most;
            }

            @Override
            public List<Double> aliveThresholds() {
                return policy.aliveThresholds();
            }

            @Override
            public int putOffFrom() {
                return policy.putOffFrom();
            }

            @Override
            public Duration dueCheck() {
                return policy.dueCheck();
            }
        };
    }

    private static Request as(String role) {
        return given().bearer(Tokens.of(role)).contentType("application/json");
    }
}
