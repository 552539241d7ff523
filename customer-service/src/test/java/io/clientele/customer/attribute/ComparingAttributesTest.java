package io.clientele.customer.attribute;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.patch;
import static io.clientele.customer.Calls.post;
import static io.clientele.customer.Calls.register;
import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** Customers are found by ranges of declared numbers and days, and by parts of declared texts; the totals are right. */
@QuarkusTest
@WithBackends
class ComparingAttributesTest {

    private final String tail = String.valueOf(Math.abs(UUID.randomUUID().hashCode()));
    private final String region = "A" + UUID.randomUUID();
    private final String lorries = "lorries" + tail;
    private final String since = "since" + tail;
    private final String route = "route" + tail;
    private final String size = "size" + tail;
    private final String fair = "fair" + tail;

    @BeforeEach
    void declared() {
        declare(lorries, "{\"type\":\"NUMBER\",\"labelEn\":\"Lorries\"}");
        declare(since, "{\"type\":\"DATE\",\"labelEn\":\"Since\"}");
        declare(route, "{\"type\":\"TEXT\",\"labelEn\":\"Route\"}");
        declare(size, "{\"type\":\"CHOICE\",\"labelEn\":\"Size\",\"choices\":[\"SMALL\",\"LARGE\"]}");
        declare(fair, "{\"type\":\"BOOLEAN\",\"labelEn\":\"Fair\"}");
    }

    @Test
    void numbersAreComparedAsNumbersAndDaysAsDays() {
        var few = company("\"%s\":9,\"%s\":\"1999-12-31\"".formatted(lorries, since));
        var some = company("\"%s\":10.5,\"%s\":\"2000-01-01\"".formatted(lorries, since));
        var many = company("\"%s\":100,\"%s\":\"2010-06-30\"".formatted(lorries, since));
        var owing = company("\"%s\":-3".formatted(lorries));
        company("\"%s\":\"10\"".formatted(route));

        found("attributeFrom=" + lorries + ":10", some, many);
        found("attributeTo=" + lorries + ":10", few, owing);
        found("attributeFrom=" + lorries + ":9&attributeTo=" + lorries + ":100", few, some);
        found("attributeFrom=" + lorries + ":10.5&attributeTo=" + lorries + ":100.0", some);
        found("attributeFrom=" + lorries + ":1000");
        found("attributeFrom=" + since + ":2000-01-01", some, many);
        found("attributeTo=" + since + ":2000-01-01", few);
        found("attributeFrom=" + since + ":2000-01-01&attributeTo=" + lorries + ":100", some);
        found("attribute=" + lorries + ":9&attribute=" + lorries + ":100&attributeFrom=" + lorries + ":10", many);
        get("agent", CUSTOMERS + "?count=true&limit=1&sort=name&region=" + region + "&attributeFrom=" + lorries + ":0")
                .body("items", hasSize(1))
                .body("total", equalTo(3));
    }

    @Test
    void textsAreFoundByTheirParts() {
        var north = company("\"%s\":\"Via Müller's Harbour, 北京\",\"%s\":\"LARGE\"".formatted(route, size));
        var south = company("\"%s\":\"50%% by rail\",\"%s\":\"SMALL\"".formatted(route, size));

        found("attributeContains=" + route + ":HARBOUR", north);
        found("attributeContains=" + route + ":muller", north);
        found("attributeContains=" + route + ":京", north);
        found("attributeContains=" + route + ":0%25 b", south);
        found("attributeContains=" + route + ":%25r", new String[0]);
        found("attributeContains=" + route + ":harbour&attributeContains=" + route + ":rail", north, south);
        found("attributeContains=" + route + ":harbour&attributeContains=" + size + ":small");
        found("attributeContains=" + size + ":arg", north);
    }

    @Test
    void whatIsChangedOrRemovedIsFoundAsItIsNow() {
        var firm = company("\"%s\":5,\"%s\":\"east\"".formatted(lorries, route));
        patch(firm, "*", "{\"attributes\":{\"" + lorries + "\":50,\"" + route + "\":null}}")
                .then()
                .statusCode(200);
        found("attributeTo=" + lorries + ":50");
        found("attributeFrom=" + lorries + ":50", firm);
        found("attributeContains=" + route + ":east");
        patch(firm, "*", "{\"name\":\"Another\"}").then().statusCode(200);
        found("attributeFrom=" + lorries + ":50", firm);
        patch(firm, "*", "{\"attributes\":null}").then().statusCode(200);
        found("attributeFrom=" + lorries + ":0");
    }

    @Test
    void pagesAreReadOnUnderTheSameRange() {
        var one = company("\"%s\":1".formatted(lorries));
        company("\"%s\":0".formatted(lorries));
        var two = company("\"%s\":2".formatted(lorries));
        var list = CUSTOMERS + "?limit=1&attributeFrom=" + lorries + ":1";
        String cursor =
                get("agent", list).body("items.id", contains(two)).extract().path("nextCursor");
        get("agent", list + "&cursor=" + cursor).body("items.id", contains(one));
        get("agent", CUSTOMERS + "?limit=1&attributeFrom=" + lorries + ":2&cursor=" + cursor)
                .statusCode(400);
    }

    @Test
    void whatMakesNoSenseIsRefusedClearly() {
        refused("attributeFrom=" + route + ":a", "attributeFrom", "NO_RANGE");
        refused("attributeTo=" + size + ":LARGE", "attributeTo", "NO_RANGE");
        refused("attributeFrom=" + fair + ":true", "attributeFrom", "NO_RANGE");
        refused("attributeContains=" + lorries + ":1", "attributeContains", "NO_TEXT");
        refused("attributeContains=" + since + ":19", "attributeContains", "NO_TEXT");
        refused("attributeFrom=" + lorries + ":ten", "attributeFrom", "BAD_VALUE");
        refused("attributeTo=" + since + ":yesterday", "attributeTo", "BAD_VALUE");
        refused("attributeFrom=" + lorries, "attributeFrom", "BAD_FORMAT");
        refused("attributeFrom=" + lorries + ":1&attributeFrom=" + lorries + ":2", "attributeFrom", "REPEATED");
        refused("attributeFrom=nothing:1", "attributeFrom", "UNKNOWN_ATTRIBUTE");
    }

    @Test
    void viewersCompareOrganisationsOnlyAndViewsKeepRanges() {
        var firm = company("\"%s\":7".formatted(lorries));
        assertProblem(as("viewer").get(CUSTOMERS + "?attributeFrom=" + lorries + ":1"), 403, "FORBIDDEN");
        get("viewer", CUSTOMERS + "?kind=COMPANY&attributeFrom=" + lorries + ":1")
                .body("items.id", contains(firm));
        var kept = view("{\"attributeFrom\":[\"" + lorries + ":7\"],\"region\":[\"" + region + "\"]}");
        kept.then().statusCode(201);
        get("agent", CUSTOMERS + "?count=true&view=" + kept.path("id")).body("items.id", contains(firm));
        view("{\"attributeFrom\":[\"" + route + ":7\"]}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/filter/attributeFrom"))
                .body("errors[0].detail", containsString("NUMBER or a DATE"));
        get("agent", "/api/v1/customer-statistics?attributeFrom=" + lorries + ":7")
                .body("customers", equalTo(1));
    }

    private io.clientele.kit.testing.http.Response view(String filter) {
        return post("agent", "/api/v1/views", "{\"name\":\"Many lorries\",\"filter\":" + filter + "}");
    }

    private void refused(String query, String parameter, String code) {
        get("agent", CUSTOMERS + "?" + query)
                .statusCode(400)
                .body("errors.parameter", contains(parameter))
                .body("errors.code", contains(code));
    }

    private void found(String query, String... ids) {
        as("agent")
                .urlEncodingEnabled(false)
                .get(CUSTOMERS + "?count=true&region=" + region + "&"
                        + query.replace(" ", "%20").replace("京", "%E4%BA%AC"))
                .then()
                .statusCode(200)
                .body("items.id", containsInAnyOrder(ids))
                .body("total", equalTo(ids.length));
    }

    private String company(String attributes) {
        return register("{\"kind\":\"COMPANY\",\"name\":\"Haulier\",\"region\":\"" + region + "\",\"attributes\":{"
                + attributes + "}}");
    }

    private static void declare(String name, String body) {
        as("admin")
                .contentType("application/json")
                .body(body)
                .put("/api/v1/attribute-definitions/" + name)
                .then()
                .statusCode(201);
    }
}
