package io.clientele.customer.consent;

import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.customer.imports.Files;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.patch;
import static io.clientele.customer.Calls.post;
import static io.clientele.customer.Calls.register;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithBackends
class ARecordSaysWhatCountsTest {

    private static final String MERGES = "/api/v1/customer-merges";

    private static final String POINTS = """
            "contactPoints":[{"type":"EMAIL","value":"ada@example.com","consents":[
              {"channel":"EMAIL","purpose":"MARKETING","granted":true%s}]}]""";

    @Inject
    Sql sql;

    private final String key = UUID.randomUUID().toString();

    @Test
    void aWithdrawnConsentReadsAsWithdrawnWhereverTheRecordIsRead() {
        var id = ada("");
        say(id, false);

        for (var role : new String[] {"agent", "viewer"}) {
            get(role, path(id))
                    .body("contactPoints[0].consents.granted", contains(false))
                    .body("version", equalTo(2));
        }
        get("agent", CUSTOMERS + "?externalReference=crm:" + key)
                .body("items[0].contactPoints[0].consents.granted", contains(false));
        get("agent", path(id) + "/history")
                .body("items[0].changes.property", contains("contactPoints"))
                .body("items[0].changedBy", equalTo("agent@clientele"));
        get("agent", path(id) + "/consents").body("items.granted", contains(false, true));
        get("agent", path(id) + "/consents/current").body("items.granted", contains(false));
        patch(id, "*", "{\"region\":\"West\"}")
                .then()
                .statusCode(200)
                .body("contactPoints[0].consents.granted", contains(false));
    }

    @Test
    void whoeverConsentsAgainReadsSo() {
        var id = ada("");
        say(id, false);
        say(id, true);
        get("agent", path(id)).body("contactPoints[0].consents.granted", contains(true));
        say(id, true);
        get("agent", path(id)).body("version", equalTo(3));
    }

    @Test
    void whatWasSaidOfAContactPointLaterStays() {
        var id = ada(",\"at\":\"2026-02-01T00:00:00Z\"");
        said(id, false, "2026-01-15T00:00:00Z");
        get("agent", path(id))
                .body("contactPoints[0].consents.granted", contains(true))
                .body("version", equalTo(1));
    }

    @Test
    void whatIsRepeatedOrWasSaidBeforeGivesNobodysConsentAgain() {
        var id = ada(",\"at\":\"2026-01-10T00:00:00Z\"");
        said(id, false, "2026-01-15T00:00:00Z");
        for (var old : new String[] {"", ",\"at\":\"2026-01-10T00:00:00Z\"", ",\"at\":\"2026-01-12T00:00:00Z\""}) {
            patch(id, "*", "{" + POINTS.formatted(old) + "}")
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(2))
                    .body("contactPoints[0].consents[0].granted", equalTo(false))
                    .body("contactPoints[0].consents[0].at", equalTo("2026-01-15T00:00:00Z"));
        }
        Files.lines("", body("").replace("\n", "") + "\n");
        get("agent", path(id)).body("contactPoints[0].consents.granted", contains(false));

        patch(id, "*", "{" + POINTS.formatted(",\"at\":\"2026-01-20T00:00:00Z\"") + "}")
                .then()
                .statusCode(200)
                .body("contactPoints[0].consents.granted", contains(true));
        get("agent", path(id) + "/consents/current").body("items.granted", hasItem(true));
    }

    @Test
    void whatWasSaidBeforeTheLastWordStandsInTheLogOnceAndChangesNoRecord() {
        var id = ada(",\"at\":\"2026-01-10T00:00:00Z\"");
        said(id, false, "2026-01-15T00:00:00Z");
        for (int again = 0; again < 2; again++) {
            patch(id, "*", "{" + POINTS.formatted(",\"at\":\"2026-01-12T00:00:00Z\"") + "}")
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(2));
            Files.lines("?again=true", body(",\"at\":\"2026-01-11T00:00:00Z\"").replace("\n", "") + "\n");
        }
        get("agent", path(id)).body("version", equalTo(2)).body("contactPoints[0].consents.granted", contains(false));
        get("agent", path(id) + "/consents")
                .body(
                        "items.at",
                        contains(
                                "2026-01-11T00:00:00Z",
                                "2026-01-12T00:00:00Z",
                                "2026-01-15T00:00:00Z",
                                "2026-01-10T00:00:00Z"))
                .body("items.granted", contains(true, true, false, true))
                .body("items[1].contactPoint", equalTo("ada@example.com"))
                .body("items[1].recordedBy", equalTo("agent@clientele"));
        get("agent", path(id) + "/consents/current").body("items.granted", contains(false));
        get("agent", path(id) + "/consents/current?asOf=2026-01-13T00:00:00Z")
                .body("items.at", contains("2026-01-12T00:00:00Z"));
    }

    @Test
    void aConsentIsWithdrawnWhateverRuleTheRecordBreaksElsewhere() {
        var id = ada("");
        sql.execute(
                "update customer set document = document || ?::jsonb where id = ?",
                "{\"acquisitionCost\":{\"amount\":1,\"currency\":\"USD\"},\"birthDate\":\"2999-01-01\"}",
                UUID.fromString(id));
        patch(id, "*", "{\"acquisitionCost\":{\"amount\":\"2\"}}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("NOT_BASE_CURRENCY"));
        say(id, false);
        get("agent", path(id))
                .body("contactPoints[0].consents.granted", contains(false))
                .body("version", equalTo(2))
                .body("acquisitionCost.currency", equalTo("USD"));
        get("agent", path(id) + "/history").body("items[0].changes.property", contains("contactPoints"));
    }

    @Test
    void whatAMergedCustomerSaidCountsForTheSurvivorAsLongAsItIsMerged() {
        var survivor = ada("");
        var merged = register("{\"kind\":\"INDIVIDUAL\",\"name\":\"Ada L\"}");
        say(merged, false);
        String merge = post(
                        "manager", MERGES, "{\"survivorId\":\"%s\",\"mergedIds\":[\"%s\"]}".formatted(survivor, merged))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        get("agent", path(survivor)).body("contactPoints[0].consents.granted", contains(false));
        as("manager").delete(MERGES + "/" + merge).then().statusCode(204);
        get("agent", path(survivor)).body("contactPoints[0].consents.granted", contains(true));
        get("agent", path(survivor) + "/consents").body("items", hasSize(1));
    }

    @Test
    void whatTheRecordSaidThenIsAnsweredAsItSaidIt() {
        var id = ada("");
        String then = get("agent", path(id)).extract().path("updatedAt");
        say(id, false);
        get("agent", path(id) + "?asOf=" + then)
                .body("contactPoints[0].consents.granted", contains(true))
                .body("contactPoints[0].consents[0].at", nullValue());
    }

    private String ada(String at) {
        return register(body(at));
    }

    private String body(String at) {
        return "{\"kind\":\"INDIVIDUAL\",\"name\":\"Ada\",\"externalReferences\":[{\"system\":\"crm\",\"id\":\"" + key
                + "\"}]," + POINTS.formatted(at) + "}";
    }

    private static void say(String id, boolean granted) {
        record(id, "{\"channel\":\"EMAIL\",\"purpose\":\"MARKETING\",\"granted\":" + granted + "}");
    }

    private static void said(String id, boolean granted, String at) {
        record(
                id,
                "{\"channel\":\"EMAIL\",\"purpose\":\"MARKETING\",\"granted\":%s,\"at\":\"%s\"}"
                        .formatted(granted, at));
    }

    private static void record(String id, String body) {
        post("agent", path(id) + "/consents", body).then().statusCode(201);
    }

    private static String path(String id) {
        return CUSTOMERS + "/" + id;
    }
}
