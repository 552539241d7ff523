package io.clientele.customer.account;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.Response;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.company;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.post;
import static io.clientele.customer.merge.MergeCalls.merge;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithBackends
class KeepingKeyAccountsTest {

    private static final String FILE = """
            {"strengths":["Own foundry"],"threats":["Import duties"],"organisation":"The board decides",
             "plan":{"goal":"First supplier","targetRevenue":{"amount":"500000","currency":"CNY"},"from":"2026-01-01","until":"2026-12-31",
                     "steps":[{"what":"Invite purchasing","ownerId":"rep-7","dueOn":"2026-03-31"}]}}""";

    @Test
    void aFileIsOpenedOnceAndChangedUnderItsVersion() {
        var path = CUSTOMERS + "/" + company("Key") + "/key-account-file";
        get("agent", path).statusCode(404).body("code", equalTo("KEY_ACCOUNT_FILE_NOT_FOUND"));
        var opened = post("agent", path, FILE);
        opened.then().statusCode(201).body("plan.targetRevenue.amount", equalTo("500000.00"));
        post("agent", path, FILE).then().statusCode(409);
        get("viewer", path).statusCode(403);
        get("system", path).statusCode(200);
        get("system", path + "/history").statusCode(200);

        patch(path, opened.header("ETag"), "{\"threats\":null,\"plan\":{\"goal\":\"Only supplier\"}}")
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("threats", nullValue())
                .body("plan.goal", equalTo("Only supplier"))
                .body("plan.steps[0].ownerId", equalTo("rep-7"));
        patch(path, opened.header("ETag"), "{\"threats\":[\"x\"]}").then().statusCode(412);
        patch(path, null, "{}").then().statusCode(428);
        get("agent", path + "/history")
                .body("items.version", contains(2, 1))
                .body("items[0].changes.property", contains("plan", "threats"));

        get("agent", path + "?asOf=" + opened.path("createdAt"))
                .statusCode(200)
                .body("version", equalTo(1))
                .body("threats", contains("Import duties"))
                .body("plan.goal", equalTo("First supplier"));
        get("agent", path + "?asOf=2020-01-01").statusCode(404).body("code", equalTo("KEY_ACCOUNT_FILE_NOT_FOUND"));
        get("agent", path + "?asOf=soon").statusCode(400).body("errors[0].parameter", equalTo("asOf"));

        as("agent").delete(path).then().statusCode(204);
        as("agent").delete(path).then().statusCode(204);
        get("agent", path).statusCode(404);
    }

    @Test
    void whoeverWasMergedLaterHadItsOwnThen() {
        var merged = company("Merged");
        var survivor = company("Survivor");
        var own = CUSTOMERS + "/" + merged + "/key-account-file";
        var path = CUSTOMERS + "/" + survivor + "/key-account-file";
        String opened = post("agent", own, FILE).then().extract().path("createdAt");
        merge(survivor, merged);
        get("agent", own + "?asOf=" + opened).statusCode(200).body("customerId", equalTo(merged));
        get("agent", path).statusCode(200);
        get("agent", path + "?asOf=" + opened)
                .statusCode(404)
                .body("detail", equalTo("The customer had no key-account file then."));
        get("agent", path + "?asOf=2020-01-01").body("detail", containsString("opened at " + opened));
    }

    @Test
    void aPlanThatCannotBeIsRefusedWithEveryFault() {
        post("agent", CUSTOMERS + "/" + company("Planless") + "/key-account-file", """
                        {"plan":{"targetRevenue":{"amount":"-1","currency":"CNY"},"from":"2026-12-31","until":"2026-01-01",
                                 "steps":[{"what":"x","doneOn":"9999-01-01"}]}}""")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/plan/targetRevenue/amount", "/plan/until", "/plan/steps/0/doneOn"));
    }

    @Test
    void reportsAndAnnouncementsAreKeptByTheirDay() {
        var path = CUSTOMERS + "/" + company("Reported") + "/key-account-facts";
        var report = post("agent", path, """
                {"kind":"FINANCIAL_REPORT","statedOn":"2026-01-31","title":"Half-year report","link":"https://example.com/r",
                 "figures":{"revenue":{"amount":"48000000","currency":"CNY"}}}""");
        report.then()
                .statusCode(201)
                .body("kind.label", equalTo("Financial report"))
                .body("figures.revenue.amount", equalTo("48000000.00"));
        post("agent", path, "{\"kind\":\"ANNOUNCEMENT\",\"statedOn\":\"2026-02-28\",\"title\":\"New plant\"}")
                .then()
                .statusCode(201);

        get("agent", path).body("items.title", contains("New plant", "Half-year report"));
        get("agent", report.header("Location")).statusCode(200);
        get("system", path).statusCode(200);
        get("system", report.header("Location")).statusCode(200);
        get("viewer", path).statusCode(403);
        post("agent", path, "{\"kind\":\"NEWS\",\"statedOn\":\"9999-01-01\",\"title\":\"x\"}")
                .then()
                .statusCode(422);
        post("agent", path, "{\"kind\":\"NEWS\",\"title\":\"x\",\"link\":\"javascript:alert(1)\"}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/link"));
    }

    private static Response patch(String path, String ifMatch, String json) {
        var request = as("agent").contentType("application/merge-patch+json").body(json);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).patch(path);
    }
}
