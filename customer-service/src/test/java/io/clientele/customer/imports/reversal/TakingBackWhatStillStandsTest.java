package io.clientele.customer.imports.reversal;

import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.customer.Calls;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.patch;
import static io.clientele.customer.imports.Files.IMPORTS;
import static io.clientele.customer.imports.Files.lines;
import static io.clientele.customer.imports.reversal.ReversalCalls.back;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/** What was undone since, or happened to something else of the record, is no reason to keep what an import did. */
@QuarkusTest
@WithBackends
class TakingBackWhatStillStandsTest {

    private static final String MERGES = "/api/v1/customer-merges";

    @Inject
    Sql sql;

    private final String key = UUID.randomUUID().toString();

    @Test
    void anImportIsTakenBackAfterALaterOneWasTakenBack() {
        var first = made("\"region\":\"East\"");
        var second = changed("\"region\":\"West\"");
        var third = changed("\"region\":\"South\"");
        back(third, 1, 0);
        back(second, 1, 0);
        get("agent", record()).body("region", equalTo("East")).body("version", equalTo(5));
        back(first, 1, 0);
        get("agent", CUSTOMERS + "?externalReference=erp:" + key).body("items", hasSize(0));
    }

    @Test
    void anImportIsTakenBackAfterAMergeWasUndone() {
        made("\"region\":\"East\"");
        var second = changed("\"region\":\"West\"");
        var id = id();
        unmerge(merge(Calls.company("Survivor"), id));
        var other = Calls.register("{\"kind\":\"COMPANY\",\"name\":\"Other\",\"industry\":\"FOOD\"}");
        unmerge(merge(id, other));
        back(second, 1, 0);
        get("agent", CUSTOMERS + "/" + id).body("region", equalTo("East"));
    }

    @Test
    void aNewCustomerThatWasMergedAndStandsForItselfAgainIsRemoved() {
        var first = made("\"region\":\"East\"");
        unmerge(merge(Calls.company("Survivor"), id()));
        back(first, 1, 0);
        get("agent", CUSTOMERS + "?externalReference=erp:" + key).body("items", hasSize(0));
    }

    @Test
    void whatWasVerifiedSinceDoesNotKeepWhatWasNot() {
        made("\"region\":\"East\",\"contactPoints\":[{\"type\":\"EMAIL\",\"value\":\"a@example.com\"}]");
        var second = changed("\"region\":\"West\",\"industry\":\"FOOD\"");
        var id = id();
        patch(id, "*", """
                {"contactPoints":[{"type":"EMAIL","value":"a@example.com","verifiedAt":"2026-01-31T09:30:00Z"}]}""").then().statusCode(200);
        back(second, 1, 0);
        get("agent", CUSTOMERS + "/" + id)
                .body("region", equalTo("East"))
                .body("industry", nullValue())
                .body("contactPoints[0].verifiedAt", equalTo("2026-01-31T09:30:00Z"));
    }

    @Test
    void whatSomebodyChangedSinceStaysAndIsNamedAndTheRestGoesBack() {
        made("\"region\":\"East\"");
        var second = changed("\"region\":\"West\",\"industry\":\"FOOD\",\"employees\":7");
        var id = id();
        patch(id, "*", "{\"region\":\"North\",\"employees\":null}").then().statusCode(200);
        back(second, 0, 1);
        get("agent", CUSTOMERS + "/" + id).body("region", equalTo("North")).body("industry", nullValue());
        get("viewer", IMPORTS + "/" + second + "/rows?reversal=KEPT")
                .body("items[0].keptBecause.code", equalTo("CHANGED_SINCE"))
                .body("items[0].keptBecause.label", equalTo("Changed by somebody since"))
                .body("items[0].keptFields", contains("region"));
        as("viewer")
                .header("Accept-Language", "zh")
                .get(IMPORTS + "/" + second + "/rows?reversal=KEPT")
                .then()
                .body("items[0].keptBecause.label", equalTo("此后已被他人修改"));
    }

    @Test
    void whatTheRecordBreaksElsewhereKeepsNothing() {
        made("\"region\":\"East\"");
        var second = changed("\"region\":\"West\"");
        var third = changed("\"campaign\":\"Spring\"");
        sql.execute("""
                update customer set document = document || '{"acquisitionCost":{"amount":1,"currency":"USD"},"campaign":" "}'
                where id = ?::uuid""", id());
        back(second, 1, 0);
        get("agent", record()).body("region", equalTo("East")).body("acquisitionCost.currency", equalTo("USD"));
        back(third, 0, 1);
    }

    @Test
    void aNewCustomerThatSomebodyChangedAndChangedBackIsKept() {
        var first = made("\"region\":\"East\"");
        var id = id();
        patch(id, "*", "{\"region\":\"North\"}").then().statusCode(200);
        patch(id, "*", "{\"region\":\"East\"}").then().statusCode(200);
        back(first, 0, 1);
        get("agent", CUSTOMERS + "/" + id).body("version", equalTo(3));
    }

    @Test
    void aMergedCustomerIsKeptWithTheReason() {
        made("\"region\":\"East\"");
        var second = changed("\"region\":\"West\"");
        merge(Calls.company("Survivor"), id());
        back(second, 0, 1);
        get("viewer", IMPORTS + "/" + second + "/rows?reversal=KEPT")
                .body("items.keptBecause.code", contains("CUSTOMER_MERGED"))
                .body("items[0].keptFields", nullValue());
    }

    @Test
    void aTrialIsNotTakenBackAndOnlyManagersTakeBack() {
        var trial = lines("?dryRun=true", row("\"kind\":\"COMPANY\",\"name\":\"N\""));
        var path = IMPORTS + "/" + trial.getString("id") + "/reversal";
        as("manager").post(path).then().statusCode(409).body("code", equalTo("NOTHING_TO_REVERT"));
        as("agent").post(path).then().statusCode(403);
        var nobody = IMPORTS + "/0198c0de-7a11-7000-8000-00000000dead/reversal";
        as("manager").post(nobody).then().statusCode(404);
    }

    private String made(String properties) {
        return lines("", row("\"kind\":\"COMPANY\",\"name\":\"N\"," + properties))
                .getString("id");
    }

    private String changed(String properties) {
        return lines("", row(properties)).getString("id");
    }

    private String row(String properties) {
        return "{\"externalReferences\":[{\"system\":\"erp\",\"id\":\"%s\"}],%s}\n".formatted(key, properties);
    }

    private static String merge(String survivor, String merged) {
        return Calls.post(
                        "manager",
                        MERGES,
                        "{\"survivorId\":\"%s\",\"mergedIds\":[\"%s\"],\"fields\":{\"industry\":\"%2$s\"}}"
                                .formatted(survivor, merged))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void unmerge(String id) {
        as("manager").delete(MERGES + "/" + id).then().statusCode(204);
    }

    private String record() {
        return CUSTOMERS + "/" + id();
    }

    private String id() {
        return get("agent", CUSTOMERS + "?externalReference=erp:" + key)
                .extract()
                .path("items[0].id");
    }
}
