package io.clientele.customer.imports;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.clientele.customer.exchange.model.Separator;
import io.clientele.customer.imports.file.EmptyCells;
import io.clientele.customer.imports.file.ImportFormat;
import io.clientele.customer.imports.file.ImportOptions;
import io.clientele.customer.imports.file.RowKind;
import io.clientele.customer.imports.intake.IntakeMode;
import io.clientele.customer.imports.spool.Spool;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.Traces;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.JsonPath;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.post;
import static io.clientele.customer.Calls.register;
import static io.clientele.customer.imports.Files.ended;
import static io.clientele.customer.imports.Files.errors;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

/** A file of people waits to be read, and one of them is erased meanwhile. */
@QuarkusTest
@WithBackends
class FilesOfPeopleSentBeforeAnErasureTest {

    private final String marker = "Quillon" + UUID.randomUUID().toString().substring(0, 8);

    private final String key = UUID.randomUUID().toString();

    @Inject
    Imports imports;

    @Inject
    DataSource database;

    @ParameterizedTest
    @EnumSource(value = IntakeMode.class, names = "UPDATE", mode = EnumSource.Mode.EXCLUDE)
    void nobodyComesBackByIt(IntakeMode mode) {
        var office = register("""
                {"kind":"COMPANY","name":"Office","externalReferences":[{"system":"erp","id":"%s"}]}""".formatted(key));
        var other = register("{\"kind\":\"COMPANY\",\"name\":\"Other\"}");
        var person = post("agent", CUSTOMERS + "/" + office + "/contacts", """
                        {"name":"Once %1$s","externalReferences":[{"system":"crm","id":"had %2$s"},{"system":"crm","id":"lent %2$s"}],"contactPoints":[{"type":"EMAIL","value":"once.%1$s@example.com"},
                         {"type":"POSTAL_ADDRESS","value":"1 %1$s Lane"}]}""".formatted(marker, key))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        as("agent")
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("""
                        {"name":"%1$s","externalReferences":[{"system":"crm","id":"of %2$s"}],
                         "contactPoints":[{"type":"EMAIL","value":"%1$s@example.com"}]}""".formatted(marker, key))
                .patch(CUSTOMERS + "/" + office + "/contacts/" + person)
                .then()
                .statusCode(200);
        post("agent", CUSTOMERS + "/" + other + "/contacts", """
                        {"name":"Cem","externalReferences":[{"system":"crm","id":"lent %s"}]}""".formatted(key))
                .then()
                .statusCode(201);
        var file = sent(mode, """
                {"customerId":"%1$s","name":"%2$s"}
                {"customerReferences":[{"system":"erp","id":"%4$s"}],"name":"%3$s","title":"Buyer"}
                {"customerId":"%5$s","name":"X","contactPoints":[{"type":"EMAIL","value":"%2$s@example.com"}]}
                {"id":"%6$s","title":"%2$s"}
                {"customerId":"%1$s","name":"once %2$s"}
                {"customerId":"%5$s","name":"Y","contactPoints":[{"type":"EMAIL","value":"once.%2$s@example.com"}]}
                {"customerId":"%5$s","name":"%2$s","contactPoints":[{"type":"POSTAL_ADDRESS","value":"1 %2$s Lane"}]}
                {"customerId":"%5$s","externalReferences":[{"system":"crm","id":"of %4$s"}],"name":"Z"}
                {"customerId":"%5$s","externalReferences":[{"system":"crm","id":"had %4$s"}],"name":"W"}
                {"customerId":"%5$s","externalReferences":[{"system":"crm","id":"lent %4$s"}],"title":"Clerk"}
                {"customerId":"%1$s","externalReferences":[{"system":"erp","id":"of %4$s"}],"name":"Colleague"}
                """.formatted(office, marker, marker.toUpperCase(), key, other, person));
        post("admin", CUSTOMERS + "/" + office + "/contacts/" + person + "/erasure", "{}")
                .then()
                .statusCode(201);

        var done = ended(imports.start(file, options(mode), false, true, "agent")
                .one()
                .id()
                .toString());

        assertThat(done.getInt("created")).isEqualTo(1);
        assertThat(refused(done)).hasSize(9);
        get("agent", CUSTOMERS + "/" + office + "/contacts").body("items.name", contains("Colleague"));
        get("agent", CUSTOMERS + "/" + other + "/contacts").body("items.name", contains("Cem"));
        assertThat(Traces.of(database, marker)).isEmpty();
    }

    @Test
    void nobodyComesBackWhoWasAtAnOrganisationThatWasErased() {
        var office = register("{\"kind\":\"COMPANY\",\"name\":\"Office\"}");
        var other = register("{\"kind\":\"COMPANY\",\"name\":\"Other\"}");
        post("agent", CUSTOMERS + "/" + office + "/contacts", """
                        {"name":"%1$s","externalReferences":[{"system":"crm","id":"of %2$s"}],"contactPoints":[{"type":"EMAIL","value":"%1$s@example.com"}]}""".formatted(marker, key))
                .then()
                .statusCode(201);
        var file = sent(IntakeMode.UPSERT, """
                {"customerId":"%1$s","externalReferences":[{"system":"crm","id":"of %2$s"}],"name":"X"}
                {"customerId":"%1$s","name":"Y","contactPoints":[{"type":"EMAIL","value":"%3$s@example.com"}]}
                {"customerId":"%1$s","name":"Colleague"}
                """.formatted(other, key, marker));
        post("admin", "/api/v1/erasures", "{\"customerId\":\"" + office + "\"}")
                .then()
                .statusCode(202);
        Patience.until(
                "the record is gone",
                () -> get("agent", CUSTOMERS + "/" + office).extract().statusCode() == 404);

        var done = ended(imports.start(file, options(IntakeMode.UPSERT), false, true, "agent")
                .one()
                .id()
                .toString());

        assertThat(refused(done)).hasSize(2);
        get("agent", CUSTOMERS + "/" + other + "/contacts").body("items.name", contains("Colleague"));
        assertThat(Traces.of(database, marker)).isEmpty();
    }

    private Spool.File sent(IntakeMode mode, String lines) {
        return imports.receive(
                new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
                StandardCharsets.UTF_8,
                options(mode));
    }

    private static ImportOptions options(IntakeMode mode) {
        return new ImportOptions(
                ImportFormat.NDJSON, RowKind.PEOPLE, mode, false, Separator.COMMA, EmptyCells.KEEP, List.of());
    }

    private static Stream<String> refused(JsonPath done) {
        return errors(done.getString("id"), "application/x-ndjson")
                .lines()
                .filter(line -> line.contains("PERSON_ERASED"));
    }
}
