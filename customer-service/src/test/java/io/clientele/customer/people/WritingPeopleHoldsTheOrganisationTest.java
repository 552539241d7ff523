package io.clientele.customer.people;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.customer.imports.Files;
import io.clientele.customer.search.ListsRecounted;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.company;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.post;
import static io.clientele.customer.imports.Files.IMPORTS;
import static io.clientele.customer.imports.Files.lines;
import static org.assertj.core.api.Assertions.assertThat;

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
            merge = begun(() -> post("manager", "/api/v1/customer-merges", """
                            {"survivorId":"%s","mergedIds":["%s"]}""".formatted(survivor, organisation)));
            Patience.until("it waits, or is done", () -> waits() || merge.isDone());
            other.commit();
        }
        assertThat(merge.join().statusCode()).isEqualTo(201);
        ListsRecounted.agree(sql);
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
        return sql.count("select count(*) from pg_locks where not granted") > 0;
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
