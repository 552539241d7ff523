package io.clientele.customer.imports;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.clientele.customer.erasure.ErasedSince;
import io.clientele.customer.exchange.model.Separator;
import io.clientele.customer.imports.file.EmptyCells;
import io.clientele.customer.imports.file.ImportFormat;
import io.clientele.customer.imports.file.ImportOptions;
import io.clientele.customer.imports.intake.IntakeMode;
import io.clientele.customer.imports.spool.Spool;
import io.clientele.customer.imports.spool.SpoolSweep;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.Traces;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.JsonPath;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.post;
import static io.clientele.customer.Calls.register;
import static io.clientele.customer.erasure.ErasureCalls.confirm;
import static io.clientele.customer.imports.Files.ended;
import static io.clientele.customer.imports.Files.errors;
import static io.clientele.customer.imports.Files.lines;
import static org.assertj.core.api.Assertions.assertThat;

/** A file waits to be read, and somebody whom it names is erased meanwhile. */
@QuarkusTest
@WithBackends
class FilesSentBeforeAnErasureTest {

    private static final String ERASURES = "/api/v1/erasures";
    private static final String WAITING = """
            select count(*) from pg_locks where locktype = 'advisory' and not granted
                and database = (select oid from pg_database where datname = current_database())""";
    private static final String FILE = "stores.find { it.name == 'files that came in by imports' }.";
    private static final ImportOptions UPSERT = new ImportOptions(
            ImportFormat.NDJSON, IntakeMode.UPSERT, false, Separator.COMMA, EmptyCells.KEEP, List.of());

    private final String marker = "Quillon" + UUID.randomUUID().toString().substring(0, 8);
    private final int number = Math.abs(marker.hashCode() % 1_000_000);

    @Inject
    Sql sql;

    @Inject
    ErasedSince since;

    @Inject
    Imports imports;

    @Inject
    SpoolSweep sweep;

    @Inject
    DataSource database;

    @ParameterizedTest
    @EnumSource(IntakeMode.class)
    void nobodyComesBackByIt(IntakeMode mode) {
        var options = with(mode, false);
        var person = somebody();
        var file = sent(person, options);
        erased(person);

        var done = done(file, options);

        assertThat(done.getInt("created")).isEqualTo(mode == IntakeMode.UPDATE ? 0 : 2);
        var refused = errors(done.getString("id"), "application/x-ndjson");
        assertThat(refused.lines().filter(line -> line.contains("PERSON_ERASED")))
                .hasSize(5);
        assertThat(refused).contains("\"row\":6").doesNotContain("\"content\"");
        assertThat(Traces.of(database, marker)).isEmpty();
    }

    @Test
    void norByATrial() {
        var options = with(IntakeMode.UPSERT, true);
        var person = somebody();
        var file = sent(person, options);
        erased(person);

        var done = done(file, options);

        assertThat(done.getInt("created")).isEqualTo(2);
        assertThat(done.getInt("rejected")).isEqualTo(6);
        assertThat(Traces.of(database, marker)).isEmpty();
    }

    @Test
    void rowsThatAreBeingDoneAreWaitedFor() {
        var person = somebody();
        QuarkusTransaction.requiringNew().run(() -> {
            since.anybody(UUID.randomUUID());
            asked(person);
            Patience.until("the erasure waits", () -> sql.count(WAITING) > 0);
            get("agent", CUSTOMERS + "/" + person).statusCode(200);
        });
        gone(person);
    }

    @Test
    void whoComesBackAfterwardsIsRegisteredAnew() {
        var person = somebody();
        erased(person);

        var done = lines("?mode=UPSERT&again=true", byKey());

        assertThat(done.getInt("created")).isEqualTo(1);
    }

    @Test
    void theProofSaysThatTheFileIsThereUntilItIsRead() {
        var person = somebody();
        var file = sent(person, UPSERT);
        var erasure = erased(person);
        var first = until(erasure);
        Patience.until("the moment moves on", () -> until(erasure).isAfter(first));

        done(file, UPSERT);
        sweep.round();

        var last = until(erasure);
        assertThat(last).isBeforeOrEqualTo(first);
        assertThat(until(erasure)).isEqualTo(last);
    }

    /** But what the organisation says of itself is not theirs. */
    @Test
    void norDoesAPersonAtAnOrganisation() {
        var shared = point("EMAIL", marker + "@office.example.com");
        var own = point("EMAIL", marker + "@example.com");
        var office = register("{\"kind\":\"COMPANY\",\"name\":\"Office\",\"contactPoints\":[" + shared + "]}");
        var person = post(
                        "agent",
                        CUSTOMERS + "/" + office + "/contacts",
                        "{\"name\":\"" + marker + "\",\"contactPoints\":[" + own + "," + shared + "]}")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        var file = received(
                "{\"kind\":\"INDIVIDUAL\",\"name\":\"X\",\"contactPoints\":[" + own + "]}\n"
                        + "{\"kind\":\"COMPANY\",\"name\":\"Branch\",\"contactPoints\":[" + shared + "]}",
                UPSERT);
        post("admin", person + "/erasure", "{\"reason\":\"Asked for\"}").then().statusCode(201);

        var done = done(file, UPSERT);

        assertThat(done.getInt("created")).isEqualTo(1);
        assertThat(errors(done.getString("id"), "application/x-ndjson"))
                .contains("PERSON_ERASED", "\"row\":1")
                .doesNotContain(marker);
    }

    private static Instant until(String erasure) {
        return Instant.parse(get("admin", ERASURES + "/" + erasure).extract().path(FILE + "until"));
    }

    private static ImportOptions with(IntakeMode mode, boolean trial) {
        return new ImportOptions(ImportFormat.NDJSON, mode, trial, Separator.COMMA, EmptyCells.KEEP, List.of());
    }

    private String somebody() {
        return register("""
                {"kind":"INDIVIDUAL","name":"%1$s","externalReferences":[{"system":"erp","id":"%1$s"}],
                 "contactPoints":[{"type":"EMAIL","value":"%1$s@example.com"},{"type":"PHONE","value":"+86 10 %2$07d"},
                   {"type":"POSTAL_ADDRESS","value":"%2$d Long Street"}]}""".formatted(marker, number));
    }

    private Spool.File sent(String person, ImportOptions options) {
        var rows = String.join(
                "\n",
                byKey(),
                "{\"kind\":\"INDIVIDUAL\",\"name\":\"" + marker + " II\",\"contactPoints\":["
                        + point("EMAIL", marker.toUpperCase() + "@example.com") + "]}",
                "{\"kind\":\"INDIVIDUAL\",\"name\":\"" + marker + "\",\"contactPoints\":["
                        + point("PHONE", "+86-10-%07d".formatted(number)) + "]}",
                "{\"kind\":\"INDIVIDUAL\",\"name\":\"" + marker + "\",\"contactPoints\":["
                        + point("POSTAL_ADDRESS", number + " Long Street") + "]}",
                "{\"id\":\"" + person + "\",\"personality\":\"" + marker + "\"}",
                "{\"kind\":\"INDIVIDUAL\",\"name\":\"A friend\",\"gender\":\"" + marker + "\"}",
                "{\"kind\":\"INDIVIDUAL\",\"name\":\"A neighbour\",\"contactPoints\":["
                        + point("POSTAL_ADDRESS", number + " Long Street") + "]}",
                "{\"kind\":\"INDIVIDUAL\",\"name\":\"Somebody else\"}");
        return received(rows, options);
    }

    private Spool.File received(String rows, ImportOptions options) {
        return imports.receive(
                new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8, options);
    }

    private String byKey() {
        return "{\"kind\":\"INDIVIDUAL\",\"name\":\"X\",\"externalReferences\":[{\"system\":\"erp\",\"id\":\"" + marker
                + "\"}]}";
    }

    private static String point(String type, String value) {
        return "{\"type\":\"" + type + "\",\"value\":\"" + value + "\"}";
    }

    /** The id of the erasure. */
    private static String erased(String person) {
        var erasure = asked(person);
        gone(person);
        Patience.until(
                "this service has confirmed",
                () -> get("admin", ERASURES + "/" + erasure).extract().path(FILE + "until") != null);
        return erasure;
    }

    private static String asked(String person) {
        return post("admin", ERASURES, "{\"customerId\":\"" + person + "\"}")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static void gone(String person) {
        Patience.until(
                "the record is gone",
                () -> get("agent", CUSTOMERS + "/" + person).extract().statusCode() == 404);
        confirm(person);
    }

    private JsonPath done(Spool.File file, ImportOptions options) {
        return ended(
                imports.start(file, options, false, true, "agent").one().id().toString());
    }
}
