package io.clientele.interaction.partition;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;
import io.clientele.interaction.Years;
import io.clientele.interaction.database.Database;
import io.clientele.kit.testing.http.Response;

import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** A year is taken out of the journal and brought back; meanwhile nobody is told that nothing was there. */
@QuarkusTest
@OnRealParts
class DetachingAYearTest {

    private static final int YEAR = 1911;
    private static final String PARTITION = "/journal-partitions/" + YEAR;

    private final UUID customer = UUID.randomUUID();
    private final String reference = UUID.randomUUID().toString();

    @Inject
    Database database;

    @Inject
    Clock clock;

    private UUID then;
    private UUID later;

    @BeforeEach
    void recordInTwoYears() {
        then = Calls.recorded(Calls.purchase(customer, "100.00", "1911-06-01T09:00:00Z", reference));
        later = Calls.recorded(Calls.purchase(customer, "30.00", "1912-06-01T09:00:00Z", null));
    }

    @AfterEach
    void bringBack() {
        if (!state().equals("ATTACHED")) {
            Years.attach(YEAR);
        }
    }

    @Test
    void timelineSaysWhatIsDetached() {
        Years.detach(YEAR);
        timeline("")
                .then()
                .body("items.id", equalTo(List.of(later.toString())))
                .body("detachedYears", equalTo(List.of(YEAR)));
        timeline("&occurredAtFrom=1912-01-01")
                .then()
                .body("detachedYears", nullValue())
                .body("total", equalTo(1));
        timeline("&occurredAtTo=1912-01-01")
                .then()
                .body("items", hasSize(0))
                .body("detachedYears", equalTo(List.of(YEAR)));
        Calls.get("/customers/" + customer + "/visit-sheet").then().body("detachedYears", hasItem(YEAR));
        Years.attach(YEAR);
        timeline("")
                .then()
                .body("items.id", equalTo(List.of(later.toString(), then.toString())))
                .body("detachedYears", nullValue());
    }

    @Test
    void entryThatIsNotFoundMayBeInADetachedYear() {
        Years.detach(YEAR);
        Calls.get("/interactions/" + then).then().statusCode(404).body("detail", containsString("1911"));
        Calls.post("{\"kind\":\"CORRECTION\",\"corrects\":\"" + then + "\"}")
                .then()
                .statusCode(422)
                .body("errors[0].detail", containsString("1911"));
    }

    @Test
    void nothingIsWrittenIntoADetachedYear() {
        Years.detach(YEAR);
        assertProblem(
                        Calls.post(Calls.purchase(customer, "1.00", "1911-07-01T09:00:00Z", null)),
                        409,
                        "PERIOD_DETACHED")
                .at("/occurredAt");
        var results = Calls.batch(
                Calls.purchase(customer, "1.00", "1911-07-01T09:00:00Z", null),
                Calls.purchase(customer, "2.00", "1912-07-01T09:00:00Z", null),
                Calls.purchase(customer, "100.00", "1911-06-01T09:00:00Z", reference));
        assertThat(results.getList("results.status")).isEqualTo(List.of("REJECTED", "CREATED", "DUPLICATE"));
        assertThat(results.getString("results[0].problem.code")).isEqualTo("PERIOD_DETACHED");
        assertThat(results.getString("results[2].id")).isEqualTo(then.toString());
        Years.attach(YEAR);
        Calls.recorded(Calls.purchase(customer, "1.00", "1911-07-01T09:00:00Z", null));
    }

    @Test
    void repetitionOfADetachedEntryIsNotRecordedTwice() {
        Years.detach(YEAR);
        var again = Calls.post(Calls.purchase(customer, "100.00", "1911-06-01T09:00:00Z", reference));
        assertProblem(again, 409, "PERIOD_DETACHED");
        again.then().body("detail", containsString(then.toString()));
    }

    @Test
    void whatCannotBeAnsweredWithoutTheYearIsRefused() {
        Years.detach(YEAR);
        var satisfaction = "/customers/" + customer + "/satisfaction";
        assertProblem(Calls.get(satisfaction + "?dayFrom=1911-01-01&dayTo=1912-01-01"), 409, "PERIOD_DETACHED");
        Calls.get(satisfaction + "?dayFrom=1912-01-01&dayTo=1913-01-01").then().statusCode(200);
        assertThat(republished()).isEqualTo("PERIOD_DETACHED");
    }

    @Test
    void listShowsYearsWithTheirSizes() {
        Calls.as("manager")
                .get("/api/v1/journal-partitions?limit=500&count=true")
                .then()
                .statusCode(200)
                .body("items.find { it.year == 1911 }.state", equalTo("ATTACHED"))
                .body("items.find { it.year == 1911 }.bytes", greaterThan(8_192))
                .body("items", hasSize(greaterThan(1)));
        var cursor =
                Calls.as("manager").get("/api/v1/journal-partitions?limit=1").path("nextCursor");
        Calls.as("manager")
                .get("/api/v1/journal-partitions?limit=1&cursor=" + cursor)
                .then()
                .body("items", hasSize(1));
        Years.detach(YEAR);
        Calls.as("manager")
                .get("/api/v1" + PARTITION)
                .then()
                .body("state", equalTo("DETACHED"))
                .body("entries", is(not(nullValue())))
                .body("to", equalTo("1912-01-01T00:00:00Z"));
    }

    @Test
    void entryThatChangesHandsMeanwhileIsNoticed() {
        database.update("create trigger watched after update or delete on interaction_1911 for each row"
                + " execute function note_closed_year_touched(1911)");
        database.update("update interaction set customer_id = ? where id = ?", UUID.randomUUID(), then);
        database.update("drop trigger watched on interaction_1911");
        assertThat(database.first("select touched from journal_partition where year = 1911", row -> row.getLong(1)))
                .hasValueSatisfying(touched -> assertThat(touched).isPositive());
        Years.detach(YEAR);
        Years.attach(YEAR);
    }

    @Test
    void tableThatWasTakenAwayMustComeBackWhole() {
        Years.detach(YEAR);
        database.update("alter table interaction_1911 rename to taken_away");
        assertThat(Years.ended(YEAR, "attachment").getString("problem.code")).isEqualTo("PARTITION_AWAY");
        Calls.as("manager").get("/api/v1" + PARTITION).then().body("bytes", nullValue());
        database.update("create table interaction_1911 as select * from taken_away limit 0");
        assertThat(Years.ended(YEAR, "attachment").getString("problem.code")).isEqualTo("PARTITION_CHANGED");
        database.update("drop table interaction_1911");
        database.update("alter table taken_away rename to interaction_1911");
        Years.attach(YEAR);
        timeline("").then().body("items", hasSize(2));
    }

    @Test
    void theSameKeyIsAnsweredWithTheSameJob() {
        var key = customer.toString();
        var first = Calls.as("admin").header("Idempotency-Key", key).post("/api/v1" + PARTITION + "/detachment");
        var again = Calls.as("admin").header("Idempotency-Key", key).post("/api/v1" + PARTITION + "/detachment");
        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> "DETACHED".equals(state()));
    }

    @Test
    void onlyWhatIsOldSettledAndThereIsDetached() {
        var admin = Calls.as("admin");
        assertProblem(admin.post("/api/v1/journal-partitions/1899/detachment"), 404, "PARTITION_NOT_FOUND");
        assertProblem(admin.post("/api/v1" + PARTITION + "/attachment"), 409, "PARTITION_STATE");
        assertProblem(Calls.as("manager").post("/api/v1" + PARTITION + "/detachment"), 403, "FORBIDDEN");
        int lastYear = clock.instant().atOffset(ZoneOffset.UTC).getYear() - 1;
        Calls.recorded(Calls.entry(customer, "NOTE", lastYear + "-01-02T09:00:00Z", ",\"summary\":\"x\""));
        assertProblem(admin.post("/api/v1/journal-partitions/" + lastYear + "/detachment"), 409, "PERIOD_IN_USE");
        Calls.recorded(Calls.entry(
                customer,
                "PROMISE",
                "1913-01-02T09:00:00Z",
                ",\"subject\":\"call\",\"promise\":{\"dueAt\":\"1913-02-02T09:00:00Z\"}"));
        assertProblem(admin.post("/api/v1/journal-partitions/1913/detachment"), 409, "PERIOD_IN_USE");
    }

    private Response timeline(String more) {
        return Calls.get("/customers/" + customer + "/timeline?count=true" + more);
    }

    private static String state() {
        return Calls.as("manager").get("/api/v1" + PARTITION).path("state");
    }

    private static String republished() {
        var asked = Calls.as("admin").post("/api/v1/republications/interaction-service");
        asked.then().statusCode(202);
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> Calls.as("viewer").get(asked.header("Location")).path("problem.code"),
                        code -> code != null);
    }
}
