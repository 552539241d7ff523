package io.clientele.customer.imports;

import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.post;
import static io.clientele.customer.Calls.register;
import static io.clientele.customer.imports.Files.IMPORTS;
import static io.clientele.customer.imports.Files.ended;
import static io.clientele.customer.imports.Files.errors;
import static io.clientele.customer.imports.Files.lines;
import static io.clientele.customer.imports.Files.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** A row that names a merged customer goes to its survivor and says so; keys stay with whom they belong to. */
@QuarkusTest
@WithBackends
class ImportingMergedCustomersTest {

    private static final String MERGES = "/api/v1/customer-merges";

    private final String system = "m" + UUID.randomUUID();

    @Inject
    DataSource database;

    private String survivor;
    private String merged;
    private String merge;

    @BeforeEach
    void merge() {
        survivor = register(row("survivor", ",\"region\":\"East\""));
        merged = register(row("merged", ""));
        merge = post("manager", MERGES, "{\"survivorId\":\"" + survivor + "\",\"mergedIds\":[\"" + merged + "\"]}")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void aRowThatNamesTheMergedChangesTheSurvivorAndIsTakenBackExactly() {
        var before = record(survivor);
        var done = lines(
                "?mode=UPSERT",
                row("merged", ",\"region\":\"West\"")
                        + "\n{\"id\":\"" + merged + "\",\"employees\":12}\n"
                        + row("survivor", ",\"industry\":\"FOOD\"")
                        + "\n"
                        + row("merged", ",\"region\":\"West\""));
        assertThat(done.getInt("updated"))
                .as(errors(done.getString("id"), "text/csv"))
                .isEqualTo(3);
        assertThat(done.getInt("unchanged")).isEqualTo(1);
        get("viewer", rows(done.getString("id")))
                .body("items.customerId", contains(survivor, survivor, survivor))
                .body("items.mergedId", contains(merged, merged, null));
        get("agent", CUSTOMERS + "/" + survivor)
                .body("region", equalTo("West"))
                .body("employees", equalTo(12))
                .body("externalReferences.id", contains("survivor"));

        takeBack(done.getString("id"));

        assertThat(record(survivor)).isEqualTo(before);
        as("manager").delete(MERGES + "/" + merge).then().statusCode(204);
        get("agent", CUSTOMERS + "/" + merged).body("externalReferences.id", contains("merged"));
    }

    @Test
    void aTrialAndAnUpdateGoTheSameWay() {
        var trial = lines("?dryRun=true&mode=UPDATE", row("merged", ",\"region\":\"West\""));
        assertThat(trial.getInt("updated")).isEqualTo(1);
        get("agent", CUSTOMERS + "/" + survivor).body("region", equalTo("East"));
        var done = lines("?mode=UPDATE", row("merged", ",\"region\":\"West\""));
        assertThat(done.getInt("updated")).isEqualTo(1);
        get("agent", CUSTOMERS + "/" + survivor).body("region", equalTo("West"));
    }

    @Test
    void aRowThatNamesBothIsOneOfTheSurvivorsAndANewKeyBecomesItsOwn() {
        var keys = "{\"kind\":\"COMPANY\",\"name\":\"Both\",\"region\":\"North\",\"externalReferences\":["
                + key("merged") + "," + key("survivor") + "," + key("new") + "]}";
        var done = lines("", keys);
        assertThat(done.getInt("updated"))
                .as(errors(done.getString("id"), "text/csv"))
                .isEqualTo(1);
        get("viewer", rows(done.getString("id"))).body("items[0].mergedId", nullValue());
        get("agent", CUSTOMERS + "/" + survivor).body("externalReferences.id", contains("survivor", "new"));
    }

    @Test
    void aVersionOfTheMergedRecordIsNoneOfTheSurvivors() {
        var done = lines("", "{\"id\":\"" + merged + "\",\"version\":1,\"region\":\"West\"}");
        assertThat(done.getInt("rejected")).isEqualTo(1);
        assertThat(errors(done.getString("id"), "application/x-ndjson")).contains("STALE", survivor);
        get("agent", CUSTOMERS + "/" + survivor).body("region", equalTo("East"));
    }

    /** The first row waits for a lock; by then who the second one names was looked at, and is merged meanwhile. */
    @Test
    void aRowWhoseCustomerIsMergedWhileTheRowsAreReadGoesToTheSurvivor() throws Exception {
        var busy = register(row("busy", ""));
        var late = register(row("late", ""));
        String id;
        try (var holder = database.getConnection();
                var lock = holder.prepareStatement("select 1 from customer where id = ?::uuid for update")) {
            holder.setAutoCommit(false);
            lock.setString(1, busy);
            lock.executeQuery();
            id = send(
                            "application/x-ndjson",
                            "?mode=UPDATE",
                            row("busy", ",\"employees\":1") + "\n" + row("late", ",\"employees\":7"))
                    .then()
                    .statusCode(202)
                    .extract()
                    .path("id");
            Patience.until("the first row waits", this::somebodyWaits);
            post("manager", MERGES, "{\"survivorId\":\"" + survivor + "\",\"mergedIds\":[\"" + late + "\"]}")
                    .then()
                    .statusCode(201);
            holder.rollback();
        }
        var done = ended(id);
        assertThat(done.getInt("updated")).as(errors(id, "text/csv")).isEqualTo(2);
        get("viewer", rows(id)).body("items.mergedId", contains(null, late));
        get("agent", CUSTOMERS + "/" + survivor).body("employees", equalTo(7));
    }

    private boolean somebodyWaits() {
        try (var connection = database.getConnection();
                var waiting = connection
                        .prepareStatement("select from pg_stat_activity where wait_event_type = 'Lock'"
                                + " and datname = current_database()")
                        .executeQuery()) {
            return waiting.next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void takeBack(String id) {
        as("manager").post(IMPORTS + "/" + id + "/reversal").then().statusCode(202);
        Patience.until("the import is taken back", () -> "SUCCEEDED"
                .equals(Files.read(id).getString("reversal.state")));
        assertThat(Files.read(id).getInt("reversal.kept")).isZero();
    }

    private static String rows(String id) {
        return IMPORTS + "/" + id + "/rows";
    }

    /** What the record says, without when and how often it was written. */
    private static String record(String id) {
        return get("agent", CUSTOMERS + "/" + id)
                .extract()
                .asString()
                .replaceFirst("\"version\":\\d+", "")
                .replaceFirst("\"updatedAt\":\"[^\"]+\"", "");
    }

    private String row(String key, String more) {
        return "{\"kind\":\"COMPANY\",\"name\":\"N\",\"externalReferences\":[" + key(key) + "]" + more + "}";
    }

    private String key(String key) {
        return "{\"system\":\"" + system + "\",\"id\":\"" + key + "\"}";
    }
}
