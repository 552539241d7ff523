package io.clientele.customer.imports;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.clientele.customer.exchange.model.Separator;
import io.clientele.customer.imports.file.EmptyCells;
import io.clientele.customer.imports.file.ImportFormat;
import io.clientele.customer.imports.file.ImportOptions;
import io.clientele.customer.imports.file.RowKind;
import io.clientele.customer.imports.intake.IntakeMode;
import io.clientele.kit.testing.Traces;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.post;
import static io.clientele.customer.Calls.register;
import static io.clientele.customer.imports.Files.ended;
import static io.clientele.customer.imports.Files.errors;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

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
                        {"name":"Once %1$s","externalReferences":[{"system":"crm","id":"of %2$s"}],"contactPoints":[{"type":"EMAIL","value":"once.%1$s@example.com"},
                         {"type":"POSTAL_ADDRESS","value":"1 %1$s Lane"}]}""".formatted(marker, key))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        as("agent")
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("""
                        {"name":"%1$s","contactPoints":[{"type":"EMAIL","value":"%1$s@example.com"}]}""".formatted(marker))
                .patch(CUSTOMERS + "/" + office + "/contacts/" + person)
                .then()
                .statusCode(200);
        var options = new ImportOptions(
                ImportFormat.NDJSON, RowKind.PEOPLE, mode, false, Separator.COMMA, EmptyCells.KEEP, List.of());
        var file = imports.receive(
                new ByteArrayInputStream("""
                        {"customerId":"%1$s","name":"%2$s"}
                        {"customerReferences":[{"system":"erp","id":"%4$s"}],"name":"%3$s","title":"Buyer"}
                        {"customerId":"%5$s","name":"X","contactPoints":[{"type":"EMAIL","value":"%2$s@example.com"}]}
                        {"id":"%6$s","title":"%2$s"}
                        {"customerId":"%1$s","name":"once %2$s"}
                        {"customerId":"%5$s","name":"Y","contactPoints":[{"type":"EMAIL","value":"once.%2$s@example.com"}]}
                        {"customerId":"%5$s","name":"%2$s","contactPoints":[{"type":"POSTAL_ADDRESS","value":"1 %2$s Lane"}]}
                        {"customerId":"%5$s","externalReferences":[{"system":"crm","id":"of %4$s"}],"name":"Z"}
                        {"customerId":"%1$s","externalReferences":[{"system":"erp","id":"of %4$s"}],"name":"Colleague"}
                        """.formatted(office, marker, marker.toUpperCase(), key, other, person)
                        .getBytes(StandardCharsets.UTF_8)),
                StandardCharsets.UTF_8,
                options);
        post("admin", CUSTOMERS + "/" + office + "/contacts/" + person + "/erasure", "{}")
                .then()
                .statusCode(201);

        var done = ended(imports.start(file, options, false, true, "agent").one().id().toString());

        assertThat(done.getInt("created")).isEqualTo(1);
        assertThat(errors(done.getString("id"), "application/x-ndjson")
                        .lines()
                        .filter(line -> line.contains("PERSON_ERASED")))
                .hasSize(8);
        get("agent", CUSTOMERS + "/" + office + "/contacts").body("items.name", contains("Colleague"));
        get("agent", CUSTOMERS + "/" + other + "/contacts?count=true").body("items.name", empty());
        assertThat(Traces.of(database, marker)).isEmpty();
    }
}
