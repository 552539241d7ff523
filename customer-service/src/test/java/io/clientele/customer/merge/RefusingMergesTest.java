package io.clientele.customer.merge;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.company;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.patch;
import static io.clientele.customer.Calls.post;
import static io.clientele.customer.Calls.register;
import static io.clientele.customer.merge.MergeCalls.MERGES;
import static io.clientele.customer.merge.MergeCalls.body;
import static io.clientele.customer.merge.MergeCalls.bodyWith;
import static io.clientele.customer.merge.MergeCalls.merge;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** Merges that are refused, and what they would have led to by another way. */
@QuarkusTest
@WithBackends
class RefusingMergesTest {

    @Test
    void whatMakesNoSenseIsRefusedAndChangesNothing() {
        var one = company("One");
        var other = company("Other");
        var unknown = UUID.randomUUID().toString();

        post("manager", MERGES, body(one, one)).then().statusCode(422).body("errors[0].code", equalTo("SAME_CUSTOMER"));
        post("manager", MERGES, body(one, other, other))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/mergedIds/1"));
        post("manager", MERGES, body(one, unknown))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/mergedIds/0"));
        post("manager", MERGES, body(unknown, one))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/survivorId"));
        post("manager", MERGES, bodyWith(one, "{\"regoin\":\"West\"}", other))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/fields/regoin"))
                .body("errors[0].detail", containsString("region"));
        post("manager", MERGES, bodyWith(one, "{\"employees\":-1}", other))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/fields/employees"));
        post("manager", MERGES, bodyWith(one, "{\"externalReferences\":[]}", other))
                .then()
                .statusCode(422);
        post("manager", MERGES, "{\"survivorId\":\"" + one + "\",\"mergedIds\":[]}")
                .then()
                .statusCode(422);
        get("agent", CUSTOMERS + "/" + other).body("version", equalTo(1)).body("mergedInto", nullValue());
    }

    @Test
    void nobodyComesToBelongToAPersonByAMerge() {
        var person = register("{\"kind\":\"INDIVIDUAL\",\"name\":\"Ada Adler\"}");
        var parent = company("Parent");
        register(below(parent));
        post("manager", MERGES, body(person, parent))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/mergedIds"))
                .body("errors[0].code", equalTo("HAS_SUBSIDIARIES"));
        var survivor = company("Survivor");
        merge(survivor, parent);
        patch(survivor, "*", "{\"kind\":\"INDIVIDUAL\"}")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("HAS_SUBSIDIARIES"));
        register(below(parent));
        var other = company("Other");
        merge(person, other);
        post("agent", CUSTOMERS, below(other))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("NOT_AN_ORGANISATION"));
    }

    private static String below(String parent) {
        return "{\"kind\":\"COMPANY\",\"name\":\"Below\",\"parentId\":\"" + parent + "\"}";
    }
}
