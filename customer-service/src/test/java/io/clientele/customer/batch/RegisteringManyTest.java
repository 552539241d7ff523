package io.clientele.customer.batch;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

import io.clientele.customer.Calls;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.lines;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@WithBackends
class RegisteringManyTest {

    private static final Logger LOG = Logger.getLogger(RegisteringManyTest.class);

    @Inject
    Sql sql;

    private final String system = "s" + UUID.randomUUID();

    @Test
    void everyRowHasItsResult() {
        lines(
                        "",
                        row(1, "A") + "\n\n" + row(2, "B") + "\n{\"kind\":\n" + row(1, "A") + "\r\n" + row(1, "C")
                                + "\n" + "{\"kind\":\"COMPANY\",\"nmae\":\"A\"}")
                .then()
                .statusCode(207)
                .body("results.index", contains(0, 1, 2, 3, 4, 5))
                .body("results.status", contains("CREATED", "CREATED", "REJECTED", "DUPLICATE", "REJECTED", "REJECTED"))
                .body("results[2].problem.status", equalTo(400))
                .body("results[4].problem.code", equalTo("EXTERNAL_REFERENCE_TAKEN"))
                .body("results[5].problem.errors.pointer", contains("/nmae", "/name"))
                .body("created", equalTo(2))
                .body("duplicates", equalTo(1))
                .body("rejected", equalTo(3));
    }

    @Test
    void theSameBatchAgainIsAllDuplicatesOfTheSameCustomers() {
        var batch = row(1, "A") + "\n" + row(2, "B");
        var first = lines("", batch)
                .then()
                .statusCode(207)
                .body("created", equalTo(2))
                .extract();
        lines("", batch).then().body("duplicates", equalTo(2)).body("results.id", equalTo(first.path("results.id")));
        Calls.post(row(2, "B")).then().statusCode(200).body("id", equalTo(first.path("results[1].id")));
    }

    @Test
    void anAtomicBatchIsStoredAsAWholeOrNotAtAll() {
        lines("?atomic=true", row(1, "A") + "\n{}\n" + row(2, "B"))
                .then()
                .statusCode(207)
                .body("created", equalTo(0))
                .body("rejected", equalTo(3))
                .body("results[0].problem.code", equalTo("BATCH_REFUSED"))
                .body("results[1].problem.code", equalTo("INVALID_REQUEST"));
        get("agent", CUSTOMERS + "?externalReference=" + system + ":1").body("items", hasSize(0));
        lines("?atomic=true", row(1, "A") + "\n" + row(2, "B")).then().body("created", equalTo(2));
    }

    @Test
    void anArrayIsABatchToo() {
        as("agent")
                .contentType("application/json")
                .body("[" + row(1, "A") + "," + row(2, "B") + "]")
                .post(CUSTOMERS + "/batch")
                .then()
                .statusCode(207)
                .body("created", equalTo(2))
                .body("results[0].id", notNullValue());
        as("agent")
                .contentType("application/json")
                .body("{}")
                .post(CUSTOMERS + "/batch")
                .then()
                .statusCode(400);
        as("viewer")
                .contentType("application/json")
                .body("[]")
                .post(CUSTOMERS + "/batch")
                .then()
                .statusCode(403);
    }

    @Test
    void aRowThatLosesAReferenceToARefusedRowGetsAnotherTry() {
        lines("", row(1, "Old")).then().body("created", equalTo(1));
        lines("", """
                {"kind":"COMPANY","name":"Loses","externalReferences":[{"system":"%1$s","id":"1"},{"system":"%1$s","id":"2"}]}
                {"kind":"COMPANY","name":"Wins","externalReferences":[{"system":"%1$s","id":"2"},{"system":"%1$s","id":"3"}]}""".formatted(system)).then().body("results.status", contains("REJECTED", "CREATED"));
    }

    @Test
    void moreThanTenThousandRowsAreRefused() {
        lines("", "{}\n".repeat(10_001)).then().statusCode(413).body("type", startsWith("/problems/"));
    }

    /** How fast is for the benchmark to say; the log tells. */
    @Test
    void tenThousandRowsGoInAtOnce() {
        // names that are alike would be compared meanwhile, each with all before it
        var batch = IntStream.range(0, 10_000)
                .mapToObj(i -> row(i, UUID.randomUUID() + "公司"))
                .collect(Collectors.joining("\n"));
        var start = System.nanoTime();
        lines("", batch).then().statusCode(207).body("created", equalTo(10_000));
        var millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        LOG.infof("10,000 customers in %d ms: %d rows/s", millis, 10_000_000 / millis);
        get("agent", CUSTOMERS + "?count=true&limit=1&externalReference=" + system + ":9999")
                .body("total", equalTo(1));
        // comparing ten thousand names that are alike, and counting them again, would keep a processor from the other
        // tests
        sql.execute("delete from duplicate_due where crowd");
        sql.execute(
                "delete from customer_version v using external_reference r where r.system = ? and r.customer_id = v.customer_id",
                system);
        sql.execute("""
                with gone as (delete from external_reference where system = ? returning customer_id)
                delete from customer c using gone where c.id = gone.customer_id""", system);
    }

    private String row(int key, String name) {
        return "{\"kind\":\"COMPANY\",\"name\":\"" + name
                + "\",\"region\":\"East\",\"externalReferences\":[{\"system\":\"" + system + "\",\"id\":\"" + key
                + "\"}]}";
    }
}
