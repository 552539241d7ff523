package io.clientele.customer.people.key;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.Response;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.company;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.post;
import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** Several want keys at the same moment: whoever is told to have them has all of them, whatever others do meanwhile. */
@QuarkusTest
@WithBackends
class WantingKeysAtOnceTest {

    private final String mark = UUID.randomUUID().toString();
    private final String one = "1 " + mark;
    private final String two = "2 " + mark;
    private String mill;
    private String ada;

    @Inject
    DataSource database;

    @Inject
    Sql sql;

    @BeforeEach
    void somebody() {
        mill = company("Mill of wanted keys");
        ada = person("Ada");
    }

    @Test
    void whatAnotherGivesUpMeanwhileIsFree() throws SQLException {
        var change = whileOthersWant(true);
        change.then().statusCode(200).body("externalReferences.id", contains(one, two));
        for (var key : new String[] {one, two}) {
            get("agent", CUSTOMERS + "/contacts?externalReference=crm:" + key).body("items.id", contains(ada));
        }
    }

    @Test
    void whatAnotherKeepsIsNamedAndNothingIsTaken() throws SQLException {
        var change = whileOthersWant(false);
        assertProblem(change, 409, "EXTERNAL_REFERENCE_TAKEN");
        change.then().body("errors.pointer", contains("/externalReferences/0"));
        get("agent", path()).body("externalReferences", nullValue()).body("version", equalTo(1));
        assertThat(sql.count("select count(*) from person_reference where reference = ?", two))
                .isZero();
    }

    /** Ada is to have both keys. Another takes the first while she waits for it, and a third nearly the second. */
    private Response whileOthersWant(boolean givenUp) throws SQLException {
        CompletableFuture<Response> change;
        try (var first = database.getConnection();
                var second = database.getConnection()) {
            claim(first, one, person("Bea"));
            claim(second, two, person("Cem"));
            change = CompletableFuture.supplyAsync(
                    this::change, task -> Thread.ofVirtual().start(task));
            Patience.until("she waits for the first", () -> waitsFor(one));
            first.commit();
            Patience.until("she waits for the second", () -> waitsFor(two));
            if (givenUp) {
                sql.execute("delete from person_reference where reference = ?", one);
            }
            second.rollback();
        }
        return change.join();
    }

    private static void claim(Connection connection, String key, String person) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.prepareStatement("""
                with named as (select set_config('application_name', ?, true) as name)
                insert into person_reference (system, reference, person_id) select 'crm', name, ?::uuid from named""")) {
            statement.setString(1, key);
            statement.setString(2, person);
            statement.executeUpdate();
        }
    }

    /** Whether anybody waits for the transaction that claims this key. */
    private boolean waitsFor(String key) {
        return sql.count("""
                        select count(*) from pg_stat_activity waiting
                        join pg_stat_activity other on other.pid = any(pg_blocking_pids(waiting.pid))
                        where other.application_name = ?""", key) > 0;
    }

    private Response change() {
        return as("agent")
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("""
                        {"externalReferences":[{"system":"crm","id":"%s"},{"system":"crm","id":"%s"}]}""".formatted(one, two))
                .patch(path());
    }

    private String person(String name) {
        return post("agent", CUSTOMERS + "/" + mill + "/contacts", "{\"name\":\"" + name + "\"}")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String path() {
        return CUSTOMERS + "/" + mill + "/contacts/" + ada;
    }
}
