package io.clientele.customer.merge;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.Checks;

import static io.clientele.customer.Calls.company;
import static io.clientele.customer.Calls.post;
import static io.clientele.customer.Calls.register;
import static io.clientele.customer.merge.MergeCalls.MERGES;
import static io.clientele.customer.merge.MergeCalls.body;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithBackends
class WarningOfMergesTest {

    @Test
    void aTrialSaysThatAPersonAndAnOrganisationWouldBeOne() {
        var survivor = company("Adler Works");
        var person = register("{\"kind\":\"INDIVIDUAL\",\"name\":\"Ada Adler\"}");
        var other = company("Adler Works Ltd");
        tried(survivor, person)
                .body("warnings.code", contains("KINDS_DIFFER"))
                .body("warnings.label", contains("A person and an organisation would be one"));
        tried(person, survivor).body("warnings.code", contains("KINDS_DIFFER"));
        tried(survivor, other).body("warnings", nullValue());
        post("manager", MERGES, body(survivor, person)).then().statusCode(201).body("warnings", nullValue());
    }

    private static Checks tried(String survivor, String merged) {
        return post("manager", MERGES + "?dryRun=true", body(survivor, merged))
                .then()
                .statusCode(200);
    }
}
