package io.clientele.customer.people;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.company;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.imports.Files.errors;
import static io.clientele.customer.imports.Files.lines;
import static io.clientele.customer.imports.Files.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;

/** How rows name organisations and people is read to the letter, and what is not known is refused by name. */
@QuarkusTest
@WithBackends
class ReadingRowsOfPeopleStrictlyTest {

    private static final String PEOPLE = "?rows=PEOPLE";

    @Test
    void ofObjects() {
        var mill = company("Strict mill");
        var done = lines(PEOPLE, """
                {"customerId":"%1$s","name":"A","contactId":"%2$s"}
                {"customerId":"%1$s","id":"%2$s","name":"B","contactId":"%2$s"}
                {"customerId":"%1$s","contactReferences":[{"system":"erp","id":"%2$s"}],"name":"C"}
                {"customerId":"%1$s","name":"D","customerReferences":"erp:1"}
                {"customerId":"%1$s","name":"E","customerReferences":[{"system":"erp"}]}
                {"name":"F","customerReferences":{"system":"erp","id":"1"}}
                {"customerId":"%1$s","name":"G","customerReferences":[{"system":"erp","id":"1","key":"2"}]}
                """.formatted(mill, UUID.randomUUID()));
        assertThat(errors(done.getString("id"), "text/csv")
                        .lines()
                        .skip(1)
                        .map(line -> String.join(",", line.split(",")[1], line.split(",")[2])))
                .containsExactly(
                        "/contactId,UNKNOWN_PROPERTY",
                        "/contactId,UNKNOWN_PROPERTY",
                        "/contactReferences,UNKNOWN_PROPERTY",
                        "/customerReferences,WRONG_TYPE",
                        "/customerReferences/0/id,REQUIRED",
                        "/customerReferences,WRONG_TYPE",
                        "/customerReferences/0/key,UNKNOWN_PROPERTY");
        get("agent", CUSTOMERS + "/" + mill + "/contacts").body("items", empty());
    }

    @Test
    void ofATable() {
        var mill = company("Strict forge");
        var done = table(PEOPLE, "customerId,customerReferences,name\n%s,erp,A\n".formatted(mill));
        assertThat(errors(done.getString("id"), "text/csv")).contains("/customerReferences/0/id,");
    }
}
