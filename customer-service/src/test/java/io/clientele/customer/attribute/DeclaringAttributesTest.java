package io.clientele.customer.attribute;

import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.Response;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.company;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.lines;
import static io.clientele.customer.Calls.patch;
import static io.clientele.customer.Calls.post;
import static io.clientele.customer.Calls.register;
import static io.clientele.kit.testing.http.Http.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithBackends
class DeclaringAttributesTest {

    private final String fleet = "fleet" + Math.abs(UUID.randomUUID().hashCode());

    @Test
    void whatIsDeclaredIsDocumented() {
        declare(fleet, """
                {"type":"CHOICE","labelEn":"Fleet","labelZh":"车队","description":"Lorries","choices":["SMALL","LARGE"],"kinds":["COMPANY","NON_PROFIT"]}""");
        declare(fleet + "N", "{\"type\":\"NUMBER\",\"labelEn\":\"Lorries\",\"minimum\":0,\"maximum\":99.5}");
        given().get("/attribute-schema")
                .then()
                .statusCode(200)
                .body(fleet + ".enum", contains("SMALL", "LARGE"))
                .body(fleet + ".description", equalTo("Fleet (车队): Lorries. Of COMPANY, NON_PROFIT only"))
                .body(fleet + "N.type", equalTo("number"))
                .body(fleet + "N.minimum", equalTo(0))
                .body(fleet + "N.maximum", equalTo(99.5f));
    }

    @Test
    void aDeclaredAttributeIsValidatedKeptAndFound() {
        declare(
                fleet,
                "{\"type\":\"CHOICE\",\"labelEn\":\"Fleet\",\"labelZh\":\"车队\",\"choices\":[\"SMALL\",\"LARGE\"]}");
        declare(fleet + "N", "{\"type\":\"NUMBER\",\"labelEn\":\"Lorries\",\"minimum\":0}");
        var id = register(with("{\"%s\":\"LARGE\",\"%sN\":12.5}".formatted(fleet, fleet)));

        get("viewer", CUSTOMERS + "/" + id)
                .body("attributes." + fleet, equalTo("LARGE"))
                .body("attributes." + fleet + "N", equalTo(12.5f));
        get("agent", find(fleet + ":LARGE")).body("items.id", contains(id));
        get("agent", find(fleet + ":SMALL") + "&attribute=" + fleet + ":LARGE").body("items.id", contains(id));
        get("agent", find(fleet + ":LARGE") + "&attribute=" + fleet + "N:12.50&count=true")
                .body("total", equalTo(1));
        get("agent", find(fleet + ":LARGE") + "&attribute=" + fleet + "N:13").body("items", hasSize(0));
        get("agent", find("nowhere:1")).statusCode(400).body("errors[0].parameter", equalTo("attribute"));
        get("agent", find("nowhere")).statusCode(400);

        patch(id, "*", "{\"attributes\":{\"%s\":null,\"%sN\":7}}".formatted(fleet, fleet))
                .then()
                .statusCode(200);
        get("agent", CUSTOMERS + "/" + id)
                .body("attributes." + fleet, nullValue())
                .body("attributes." + fleet + "N", equalTo(7));
        get("agent", CUSTOMERS + "/" + id + "/history").body("items[0].changes[0].property", equalTo("attributes"));
    }

    @Test
    void aFilterByWhatNoValueCanBeIsRefused() {
        declare(fleet, "{\"type\":\"NUMBER\",\"labelEn\":\"Lorries\"}");
        declare(fleet + "B", "{\"type\":\"BOOLEAN\",\"labelEn\":\"Own\"}");
        declare(fleet + "D", "{\"type\":\"DATE\",\"labelEn\":\"Since\"}");
        get("agent", find(fleet + ":many") + "&attribute=" + fleet + "B:yes&attribute=" + fleet + "D:29.2.2024")
                .statusCode(400)
                .body("errors.parameter", contains("attribute", "attribute", "attribute"))
                .body("errors.detail", hasItem(containsString(fleet + " must be a number")));
        get("agent", find(fleet + ":-1.50") + "&attribute=" + fleet + "B:true&attribute=" + fleet + "D:2024-02-29")
                .statusCode(200);
    }

    @Test
    void aNumberBeyondAllWritingIsRefusedWhereItStands() {
        declare(fleet, "{\"type\":\"NUMBER\",\"labelEn\":\"Lorries\"}");
        var id = company("Numbers");
        for (var number : List.of("1e99999", "1e1000000000", "1e21474836470")) {
            post("agent", CUSTOMERS, with("{\"%s\":%s}".formatted(fleet, number)))
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/attributes/" + fleet));
            patch(id, "*", "{\"attributes\":{\"%s\":%s}}".formatted(fleet, number))
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/attributes/" + fleet));
        }
    }

    @Test
    void everythingThatIsWrongIsToldTogether() {
        declare(fleet, "{\"type\":\"BOOLEAN\",\"labelEn\":\"Own fleet\",\"kinds\":[\"INDIVIDUAL\"]}");
        declare(fleet + "D", "{\"type\":\"DATE\",\"labelEn\":\"Since\"}");
        var wrong =
                "{\"kind\":\"COMPANY\",\"name\":\"A\",\"parentId\":\"0198c0de-7a11-7000-8000-00000000dead\",\"attributes\":{\"%s\":true,\"%sD\":\"soon\",\"%sX\":1}}"
                        .formatted(fleet, fleet, fleet);
        post("agent", CUSTOMERS, wrong)
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/parentId",
                                "/attributes/" + fleet,
                                "/attributes/" + fleet + "D",
                                "/attributes/" + fleet + "X"));
        lines("", wrong).then().statusCode(207).body("rejected", equalTo(1));
        patch(company("Plain"), "*", "{\"attributes\":{\"%sD\":5}}".formatted(fleet))
                .then()
                .statusCode(422)
                .body("errors[0].detail", containsString("a date such as"));
    }

    @Test
    void whatIsThereStaysWhateverIsDeclaredLater() {
        var tag = declare(fleet, "{\"type\":\"TEXT\",\"labelEn\":\"Motto\"}").header("ETag");
        var id = register(with("{\"%s\":\"Onwards\"}".formatted(fleet)));
        put(fleet, null, "{\"type\":\"TEXT\",\"labelEn\":\"Motto\"}").then().statusCode(428);
        put(fleet, tag, "{\"type\":\"NUMBER\",\"labelEn\":\"Motto\"}")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("FIXED"));
        put(fleet, tag, "{\"type\":\"TEXT\",\"labelEn\":\"Motto\",\"retired\":true}")
                .then()
                .statusCode(200);

        patch(id, "*", "{\"region\":\"West\"}").then().statusCode(200).body("attributes." + fleet, equalTo("Onwards"));
        patch(id, "*", "{\"attributes\":{\"%s\":\"Back\"}}".formatted(fleet))
                .then()
                .statusCode(422);
    }

    @Test
    void aRuleThatCameLaterKeepsNobodyFromChangingAnythingElse() {
        declare(fleet + "N", "{\"type\":\"NUMBER\",\"labelEn\":\"Lorries\"}");
        var tag = declare(
                        fleet,
                        "{\"type\":\"CHOICE\",\"labelEn\":\"F\",\"choices\":[\"SMALL\",\"LARGE\"],\"kinds\":[\"COMPANY\"]}")
                .header("ETag");
        var id = register(with("{\"%s\":\"LARGE\"}".formatted(fleet)));
        patch(id, "*", "{\"kind\":\"NON_PROFIT\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/attributes/" + fleet))
                .body("errors.code", contains("NOT_FOR_THIS_KIND"));
        put(fleet, tag, "{\"type\":\"CHOICE\",\"labelEn\":\"F\",\"choices\":[\"SMALL\",\"HUGE\"]}")
                .then()
                .statusCode(200);
        patch(id, "*", "{\"attributes\":{\"%sN\":2,\"%s\":\"LARGE\"}}".formatted(fleet, fleet))
                .then()
                .statusCode(200);
        patch(id, "*", "{\"kind\":\"NON_PROFIT\"}").then().statusCode(200);
        patch(id, "*", "{\"attributes\":{\"%sN\":\"two\"}}".formatted(fleet))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/attributes/" + fleet + "N"));
        patch(id, "*", "{\"attributes\":{\"%s\":\"MEDIUM\"}}".formatted(fleet))
                .then()
                .statusCode(422);
    }

    @Test
    void ofAPersonTheyArePersonal() {
        declare(fleet, "{\"type\":\"TEXT\",\"labelEn\":\"Hobby\"}");
        var id = register(
                "{\"kind\":\"INDIVIDUAL\",\"name\":\"Ada\",\"attributes\":{\"%s\":\"sailing\"}}".formatted(fleet));
        get("viewer", CUSTOMERS + "/" + id).body("attributes", nullValue()).body("masked", hasItem("attributes"));
    }

    @Test
    void declarationsKeepTheirRules() {
        put(fleet, null, "{\"type\":\"CHOICE\",\"labelEn\":\"F\"}").then().statusCode(422);
        put(fleet, null, "{\"type\":\"TEXT\",\"labelEn\":\"F\",\"minimum\":1}")
                .then()
                .statusCode(422);
        put(fleet, null, "{\"type\":\"NUMBER\",\"labelEn\":\"F\",\"minimum\":2,\"maximum\":1}")
                .then()
                .statusCode(422);
        put("Fleet", null, "{\"type\":\"TEXT\",\"labelEn\":\"F\"}").then().statusCode(422);
        as("manager")
                .contentType("application/json")
                .body("{\"type\":\"TEXT\",\"labelEn\":\"F\"}")
                .put("/api/v1/attribute-definitions/" + fleet)
                .then()
                .statusCode(403);
        declare(fleet, "{\"type\":\"TEXT\",\"labelEn\":\"Fleet\",\"labelZh\":\"车队\"}");
        as("viewer")
                .header("Accept-Language", "zh")
                .get("/api/v1/attribute-definitions/" + fleet)
                .then()
                .body("label", equalTo("车队"));
        get("viewer", "/api/v1/attribute-definitions?limit=500").body("items.name", hasItem(fleet));
        get("viewer", "/api/v1/attribute-definitions/x" + fleet).statusCode(404);
    }

    private static Response declare(String name, String json) {
        var answer = put(name, null, json);
        answer.then().statusCode(201);
        return answer;
    }

    private static Response put(String name, String ifMatch, String json) {
        var request = as("admin").contentType("application/json").body(json);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/api/v1/attribute-definitions/" + name);
    }

    private static String with(String attributes) {
        return "{\"kind\":\"COMPANY\",\"name\":\"With attributes\",\"attributes\":" + attributes + "}";
    }

    private static String find(String attribute) {
        return CUSTOMERS + "?attribute=" + attribute;
    }
}
