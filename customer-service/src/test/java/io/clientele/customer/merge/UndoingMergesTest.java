package io.clientele.customer.merge;

import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.company;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.patch;
import static io.clientele.customer.Calls.post;
import static io.clientele.customer.Calls.register;
import static io.clientele.customer.merge.MergeCalls.MERGES;
import static io.clientele.customer.merge.MergeCalls.body;
import static io.clientele.customer.merge.MergeCalls.merge;
import static io.clientele.customer.merge.MergeCalls.mergeWith;
import static io.clientele.customer.merge.MergeCalls.unmerge;
import static io.clientele.customer.ownership.OwnershipCalls.assign;
import static io.clientele.customer.ownership.OwnershipCalls.owner;
import static io.clientele.customer.ownership.OwnershipCalls.put;
import static io.clientele.customer.ownership.OwnershipCalls.representative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithBackends
class UndoingMergesTest {

    @Test
    void chainsLeadToTheEndAndAreUndoneFromTheEnd() {
        var a = company("A");
        var b = company("B");
        var c = company("C");
        var first = merge(b, a);
        var second = merge(c, b);

        get("viewer", CUSTOMERS + "/" + a).body("id", equalTo(c));
        post("manager", MERGES, body(b, company("D")))
                .then()
                .statusCode(409)
                .body("errors[0].pointer", equalTo("/survivorId"))
                .body("detail", containsString(c));
        post("manager", MERGES, body(company("E"), a)).then().statusCode(409);
        as("manager")
                .delete(MERGES + "/" + first)
                .then()
                .statusCode(409)
                .body("code", equalTo("MERGE_BUILT_UPON"))
                .body("detail", containsString(second));

        unmerge(second);
        get("viewer", CUSTOMERS + "/" + a).body("id", equalTo(b));
        get("viewer", CUSTOMERS + "/" + b).body("id", equalTo(b));
        unmerge(first);
        get("viewer", CUSTOMERS + "/" + a).body("id", equalTo(a));
        unmerge(first);
        as("manager").delete(MERGES + "/" + UUID.randomUUID()).then().statusCode(404);
        as("agent").delete(MERGES + "/" + first).then().statusCode(403);
        get("viewer", MERGES + "?customerId=" + b + "&count=true&standing=false")
                .body("items.id", contains(second, first))
                .body("total", equalTo(2));
    }

    @Test
    void ofTwoMergesThatChangedTheSameTheLaterIsUndoneFirst() {
        var survivor = register("{\"kind\":\"COMPANY\",\"name\":\"Twice\",\"region\":\"0\"}");
        var first = mergeWith(survivor, "{\"region\":\"1\"}", company("First"));
        var second = mergeWith(survivor, "{\"region\":\"2\"}", company("Second"));
        var third = mergeWith(survivor, "{\"campaign\":\"x\"}", company("Third"));

        as("manager").delete(MERGES + "/" + first).then().statusCode(409).body("detail", containsString(second));
        unmerge(second);
        get("viewer", CUSTOMERS + "/" + survivor).body("region", equalTo("1"));
        unmerge(first);
        get("viewer", CUSTOMERS + "/" + survivor).body("region", equalTo("0")).body("campaign", equalTo("x"));
        unmerge(third);
        get("viewer", MERGES + "/" + third).body("keptFields", contains("region"));
    }

    @Test
    void nobodyComesToStandAboveItself() {
        var top = company("Top");
        var below = register("{\"kind\":\"COMPANY\",\"name\":\"Below\",\"parentId\":\"" + top + "\"}");
        var bottom = register("{\"kind\":\"COMPANY\",\"name\":\"Bottom\",\"parentId\":\"" + below + "\"}");

        post("manager", MERGES, body(bottom, top)).then().statusCode(422).body("errors[0].code", equalTo("CYCLE"));
        var id = mergeWith(bottom, "{\"parentId\":null}", top);
        patch(bottom, "*", "{\"parentId\":\"" + below + "\"}")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("CYCLE"));
        unmerge(id);
        get("viewer", CUSTOMERS + "/" + bottom).body("parentId", equalTo(below));

        var other = company("Other");
        var upper = company("Upper");
        var circle = merge(other, upper);
        patch(top, "*", "{\"parentId\":\"" + other + "\"}").then().statusCode(200);
        unmerge(circle);
    }

    @Test
    void anUnmergeThatWouldCloseACircleIsRefused() {
        var above = company("Above");
        var merged = register("{\"kind\":\"COMPANY\",\"name\":\"Was below\",\"parentId\":\"" + above + "\"}");
        var survivor = company("Stays");
        var id = merge(survivor, merged);
        patch(above, "*", "{\"parentId\":\"" + merged + "\"}").then().statusCode(200);
        as("manager").delete(MERGES + "/" + id).then().statusCode(409).body("code", equalTo("HIERARCHY_CIRCLE"));
        get("viewer", CUSTOMERS + "/" + merged).body("id", equalTo(survivor));
        patch(above, "*", "{\"parentId\":null}").then().statusCode(200);
        unmerge(id);
    }

    @Test
    void whatTheSurvivorSaidOfConsentsIsAllThatItsLogSays() {
        var survivor = register("""
                {"kind":"INDIVIDUAL","name":"Stays","contactPoints":[{"type":"EMAIL","value":"a@example.com","consents":[
                  {"channel":"EMAIL","purpose":"MARKETING","granted":true}]}]}""");
        var merged = register("""
                {"kind":"INDIVIDUAL","name":"Goes","contactPoints":[{"type":"EMAIL","value":"b@example.com","consents":[
                  {"channel":"EMAIL","purpose":"MARKETING","granted":false}]}]}""");
        var log = CUSTOMERS + "/" + survivor + "/consents";
        var before = get("agent", log).extract().asString();
        var id = mergeWith(survivor, "{\"contactPoints\":\"" + merged + "\"}", merged);
        unmerge(id);
        assertThat(get("agent", log).extract().asString()).isEqualTo(before);
    }

    @Test
    void whatTheMergeBroughtGoesAlthoughSomethingWasAddedSince() {
        var survivor = register("""
                {"kind":"INDIVIDUAL","name":"Stays","tastes":{"tea":"green","colour":"red"},"values":["family"],
                 "contactPoints":[{"type":"EMAIL","value":"a@example.com"}]}""");
        var merged = register("""
                {"kind":"INDIVIDUAL","name":"Goes","tastes":{"tea":"black","music":"jazz"},"values":["work"],
                 "contactPoints":[{"type":"EMAIL","value":"b@example.com"},{"type":"PHONE","value":"+8613800000000"}]}""");
        var fields = "{\"contactPoints\":\"%1$s\",\"tastes\":\"%1$s\",\"values\":\"%1$s\"}".formatted(merged);
        var id = mergeWith(survivor, fields, merged);
        patch(survivor, "*", """
                {"tastes":{"sport":"chess"},"values":["work","thrift"],"contactPoints":[
                  {"type":"PHONE","value":"+8613800000000","verifiedAt":"2026-01-01T00:00:00Z"},
                  {"type":"EMAIL","value":"new@example.com"}]}""").then().statusCode(200);
        unmerge(id);
        get("agent", CUSTOMERS + "/" + survivor)
                .body("tastes", equalTo(Map.of("tea", "green", "colour", "red", "sport", "chess")))
                .body("values", containsInAnyOrder("family", "thrift"))
                .body("contactPoints.value", containsInAnyOrder("a@example.com", "new@example.com"));
        get("agent", MERGES + "/" + id).body("keptFields", containsInAnyOrder("contactPoints", "tastes", "values"));
        get("agent", CUSTOMERS + "/" + merged)
                .body("tastes", equalTo(Map.of("tea", "black", "music", "jazz")))
                .body("contactPoints.value", contains("b@example.com", "+8613800000000"));
    }

    @Test
    void referencesFindTheSurvivorAndComeBack() {
        var key = UUID.randomUUID().toString();
        var json = "{\"kind\":\"COMPANY\",\"name\":\"Referred\",\"externalReferences\":[{\"system\":\"erp\",\"id\":\""
                + key + "\"}]}";
        var merged = register(json);
        var survivor = company("Found");
        var id = merge(survivor, merged);
        var lookup = CUSTOMERS + "?externalReference=erp:" + key;

        get("viewer", lookup).body("items.id", contains(survivor));
        get("viewer", lookup + "&includeMerged=true")
                .body("items.id", contains(merged))
                .body("items.mergedInto", contains(survivor));
        post(json).then().statusCode(200).body("id", equalTo(survivor));
        post("system", CUSTOMERS + "/batch", "[" + json + "]")
                .then()
                .body("results[0].status", equalTo("DUPLICATE"))
                .body("results[0].id", equalTo(survivor));
        post(json.replace("Referred", "Another"))
                .then()
                .statusCode(409)
                .body("errors[0].detail", containsString(survivor));

        unmerge(id);
        get("viewer", lookup).body("items.id", contains(merged));
        post(json).then().statusCode(200).body("id", equalTo(merged));
    }

    /** The owner is who it was; that this one takes no customers any more is said until somebody else does. */
    @Test
    void whoComesBackToSomebodyInactiveIsSaid() {
        var leaver = representative(5);
        var merged = company("Goes");
        assign(merged, leaver).then().statusCode(201);
        var id = merge(company("Stays"), merged);
        var path = "/api/v1/representatives/" + leaver;
        String tag = get("viewer", path).body("customers", equalTo(0)).extract().header("ETag");
        put(path, tag, "{\"name\":\"R\",\"capacity\":5,\"active\":false}")
                .then()
                .statusCode(200);
        get("viewer", MERGES + "/" + id).body("warnings", nullValue());
        unmerge(id);
        get("agent", CUSTOMERS + "/" + merged).body("ownerId", equalTo(leaver));
        get("viewer", MERGES + "/" + id)
                .body("warnings.code", contains("OWNER_INACTIVE"))
                .body("warnings[0].label", containsString("takes no customers any more"));
        get("viewer", MERGES + "?customerId=" + merged).body("items[0].warnings.code", contains("OWNER_INACTIVE"));
        get("viewer", "/api/v1/representatives?active=false&limit=500")
                .body("items.find { it.id == '%s' }.customers".formatted(leaver), equalTo(1))
                .body("items.active", everyItem(equalTo(false)));
        owner(merged, representative(5)).then().statusCode(200);
        get("viewer", MERGES + "/" + id).body("warnings", nullValue());
    }

    @Test
    void alsoOfTheSurvivor() {
        var leaver = representative(5);
        var survivor = company("Stays");
        var merged = company("Goes");
        assign(survivor, leaver).then().statusCode(201);
        assign(merged, representative(5)).then().statusCode(201);
        var id = mergeWith(survivor, "{\"ownerId\":\"" + merged + "\"}", merged);
        retire(leaver);
        unmerge(id);
        get("agent", CUSTOMERS + "/" + survivor).body("ownerId", equalTo(leaver));
        get("viewer", MERGES + "/" + id).body("warnings.code", contains("OWNER_INACTIVE"));
        owner(survivor, representative(5)).then().statusCode(200);
        get("viewer", MERGES + "/" + id).body("warnings", nullValue());
    }

    private static void retire(String representative) {
        var path = "/api/v1/representatives/" + representative;
        var tag = get("viewer", path).extract().header("ETag");
        put(path, tag, "{\"name\":\"R\",\"capacity\":5,\"active\":false}")
                .then()
                .statusCode(200);
    }
}
