package io.clientele.customer.people;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.customer.imports.Files;
import io.clientele.customer.search.ListsRecounted;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.Response;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.company;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.post;
import static io.clientele.customer.imports.Files.IMPORTS;
import static io.clientele.customer.imports.Files.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

/** Whoever writes somebody at an organisation waits for it first, and holds nobody there meanwhile: so no two wait for each other. */
@QuarkusTest
@WithBackends
class WritingPeopleHoldsTheOrganisationTest {

    private static final String PEOPLE = "?rows=PEOPLE";

    private String organisation;
    private String person;

    @Inject
    DataSource database;

    @Inject
    Sql sql;

    @BeforeEach
    void somebodyCameByAFile() {
        organisation = company("Held mill");
        lines(PEOPLE, "{\"customerId\":\"%s\",\"name\":\"Ada\"}\n".formatted(organisation));
        person = get("agent", CUSTOMERS + "/" + organisation + "/contacts")
                .extract()
                .path("items[0].id");
    }

    @Test
    void whoeverChangesThem() {
        assertThat(meanwhile(() -> as("agent")
                                .contentType("application/merge-patch+json")
                                .header("If-Match", "*")
                                .body("{\"title\":\"Head\"}")
                                .patch(path()))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoeverRemovesThem() {
        assertThat(meanwhile(() -> as("agent").delete(path())).statusCode()).isEqualTo(204);
    }

    @Test
    void whoeverErasesThem() {
        assertThat(meanwhile(() -> post("admin", path() + "/erasure", "{}")).statusCode())
                .isEqualTo(201);
    }

    @Test
    void aFileThatChangesThemAndItsReversal() {
        var row = "{\"id\":\"%s\",\"title\":\"Head\"}\n".formatted(person);
        var file =
                meanwhile(() -> Files.send("application/x-ndjson", PEOPLE, row)).<String>path("id");
        assertThat(Files.ended(file).getInt("updated")).isEqualTo(1);
        meanwhile(() -> as("manager").post(IMPORTS + "/" + file + "/reversal"));
        Patience.until("it is done", () -> "SUCCEEDED".equals(Files.read(file).getString("reversal.state")));
        assertThat(Files.read(file).getInt("reversal.reverted")).isEqualTo(1);
    }

    @Test
    void aMergeWaitsForWhatIsWrittenOfThem() throws SQLException {
        var survivor = company("Survivor of the held mill");
        CompletableFuture<Response> merge;
        try (var other = database.getConnection()) {
            other.setAutoCommit(false);
            try (var statement = other.prepareStatement("delete from customer_part where id = ?::uuid")) {
                statement.setString(1, person);
                statement.executeUpdate();
            }
            merge = begun(() -> merge(survivor));
            Patience.until("it waits, or is done", () -> waits() || merge.isDone());
            other.commit();
        }
        assertThat(merge.join().statusCode()).isEqualTo(201);
        ListsRecounted.agree(sql);
    }

    @Test
    void rowsThatComeWhileItIsMergedGoToTheSurvivor() {
        var survivor = company("Survivor of the held mill");
        var file = behind(organisation, () -> merge(survivor), 201);
        get("agent", CUSTOMERS + "/" + survivor + "/contacts")
                .body("items.name", contains("Ada", "Bea"))
                .body("items[0].title", equalTo("Head"))
                .body("items.customerId", contains(organisation, survivor));
        get("agent", IMPORTS + "/" + file + "/rows")
                .body("items.mergedId", contains(organisation, organisation, organisation));
    }

    @Test
    void rowsThatComeWhileItIsPartedStayWithIt() {
        var survivor = company("Survivor of the held mill");
        var merge = merge(survivor).<String>path("id");
        behind(survivor, () -> as("manager").delete("/api/v1/customer-merges/" + merge), 204);
        get("agent", CUSTOMERS + "/" + organisation + "/contacts").body("items.name", contains("Ada", "Bea"));
        get("agent", CUSTOMERS + "/" + survivor + "/contacts").body("items", empty());
    }

    /** Rows that were looked at before what holds the organisation first is done; their file is answered. */
    private String behind(String held, Supplier<Response> what, int status) {
        CompletableFuture<Response> first;
        String file;
        try (var other = database.getConnection()) {
            other.setAutoCommit(false);
            assertThat(free(other, "customer", held)).isTrue();
            first = begun(what);
            Patience.until("it waits", this::waits);
            file = Files.send("application/x-ndjson", PEOPLE, """
                    {"customerId":"%1$s","name":"Ada","title":"Head"}
                    {"customerId":"%1$s","name":"Bea"}
                    {"customerId":"%1$s","id":"%2$s","department":"Mill"}
                    """.formatted(organisation, person))
                    .path("id");
            Patience.until("the rows wait behind it", () -> waiting() > 1);
            other.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        assertThat(first.join().statusCode()).isEqualTo(status);
        assertThat(Files.ended(file).getInt("rejected"))
                .as(Files.errors(file, "text/csv"))
                .isZero();
        return file;
    }

    private Response merge(String survivor) {
        return post("manager", "/api/v1/customer-merges", """
                {"survivorId":"%s","mergedIds":["%s"]}""".formatted(survivor, organisation));
    }

    /** Begins something while the organisation is held by another, sees that the person is not held, and lets it go on. */
    private Response meanwhile(Supplier<Response> what) {
        CompletableFuture<Response> done;
        try (var other = database.getConnection()) {
            other.setAutoCommit(false);
            assertThat(free(other, "customer", organisation)).isTrue();
            done = begun(what);
            Patience.until("it waits", this::waits);
            assertThat(free(other, "customer_part", person))
                    .as("the person is free")
                    .isTrue();
            other.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return done.join();
    }

    private static CompletableFuture<Response> begun(Supplier<Response> what) {
        return CompletableFuture.supplyAsync(what, task -> Thread.ofVirtual().start(task));
    }

    private boolean waits() {
        return waiting() > 0;
    }

    private long waiting() {
        return sql.count("select count(*) from pg_locks where not granted");
    }

    private static boolean free(Connection connection, String table, String id) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select 1 from " + table + " where id = ?::uuid for no key update skip locked")) {
            statement.setString(1, id);
            return statement.executeQuery().next();
        }
    }

    private String path() {
        return CUSTOMERS + "/" + organisation + "/contacts/" + person;
    }
}
