package io.clientele.interaction.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;
import io.clientele.kit.testing.ProblemAssert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@OnRealParts
class ReadingTheTimelineTest {

    private final UUID customer = UUID.randomUUID();
    private final String path = "/customers/" + customer + "/timeline";

    @Test
    void newestComesFirstWhateverTheOrderOfRecordingAndPagesDoNotOverlap() {
        for (var year : List.of(2020, 2024, 1997, 2022, 2026)) {
            Calls.recorded(Calls.purchase(customer, "1", year + "-01-15T00:00:00Z", null));
            Calls.recorded(Calls.purchase(customer, "2", year + "-01-15T00:00:00Z", null));
        }
        var seen = new ArrayList<String>();
        var pages = 0;
        var next = "?limit=3&count=true";
        while (next != null) {
            var page = Calls.get(path + next).jsonPath();
            assertThat(page.getInt("total")).isEqualTo(10);
            seen.addAll(page.getList("items.occurredAt", String.class));
            var cursor = page.getString("nextCursor");
            next = cursor == null ? null : "?limit=3&count=true&cursor=" + cursor;
            pages++;
        }
        assertThat(pages).isEqualTo(4);
        assertThat(seen).hasSize(10).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(Calls.get(path + "?limit=500").jsonPath().getList("items.id", String.class))
                .doesNotHaveDuplicates()
                .hasSize(10);
    }

    @Test
    void filtersHoldTogether() {
        Calls.recorded(entry("CONTACT", "2025-06-01T10:00:00Z", ",\"channel\":\"PHONE\",\"representative\":\"li.na\""));
        Calls.recorded(entry("CONTACT", "2025-06-02T10:00:00Z", ",\"channel\":\"EMAIL\",\"representative\":\"li.na\""));
        Calls.recorded(Calls.purchase(customer, "50", "2025-06-03T10:00:00Z", "order-" + customer));
        Calls.recorded(Calls.purchase(customer, "150", "2025-06-04T10:00:00Z", null));
        total("?kind=CONTACT&kind=NOTE", 2);
        total("?channel=PHONE", 1);
        total("?representative=li.na&channel=EMAIL", 1);
        total("?amountFrom=50&amountTo=150", 1);
        total("?amountFrom=50.01&amountTo=999999999999999", 1);
        total("?occurredAtFrom=2025-06-02&occurredAtTo=2025-06-04", 2);
        total("?occurredAtFrom=2025-06-02T10:00:00Z&occurredAtTo=2025-06-03T10:00:00Z", 1);
        Calls.get("/interactions?count=true&externalReference=shop:order-" + customer)
                .then()
                .body("total", equalTo(1))
                .body("items[0].externalReference.id", equalTo("order-" + customer));
        Calls.get("/interactions?externalReference=shop:none").then().body("items", hasSize(0));
    }

    @Test
    void whatPeopleCallTheCodesStandsBesideThem() {
        var said = Calls.recorded(entry(
                "MARKETING_TOUCH",
                "2025-06-01T10:00:00Z",
                ",\"channel\":\"EMAIL\",\"initiator\":\"COMPANY\",\"response\":\"CLICKED\""));
        Calls.get(path)
                .then()
                .body("items[0].kind", equalTo("MARKETING_TOUCH"))
                .body("items[0].labels.kind", equalTo("Marketing touch"))
                .body("items[0].labels.channel", equalTo("E-mail"))
                .body("items[0].labels.initiator", equalTo("We"))
                .body("items[0].labels.severity", nullValue());
        var english = Calls.get("/interactions/" + said);
        var chinese = Calls.as("agent").header("Accept-Language", "zh-CN").get("/api/v1/interactions/" + said);
        chinese.then()
                .body("kind", equalTo("MARKETING_TOUCH"))
                .body("labels.kind", equalTo("营销触达"))
                .body("labels.status", equalTo("有效"))
                .body("labels.channel", equalTo("电子邮件"))
                .body("labels.response", equalTo("已点击"));
        assertThat(chinese.header("ETag")).isNotEqualTo(english.header("ETag"));
    }

    @Test
    void textIsFoundInChineseAndInEnglish() {
        Calls.recorded(entry("NOTE", "2025-06-01T10:00:00Z", ",\"description\":\"客户询问新品价格\""));
        Calls.recorded(
                entry("NOTE", "2025-06-02T10:00:00Z", ",\"subject\":\"Late delivery\",\"outcome\":\"100% refunded\""));
        total("?q=新品", 1);
        total("?q=询问%20价格", 1);
        total("?q=问价", 0);
        total("?q=价", 1);
        total("?q=DELIVERY%20refund", 1);
        total("?q=100%25", 1);
        total("?q=1_0", 0);
    }

    @Test
    void viewersSeeNoTextsAndCannotSearchThem() {
        Calls.recorded(entry("NOTE", "2025-06-01T10:00:00Z", ",\"description\":\"private\""));
        Calls.as("viewer")
                .get("/api/v1" + path)
                .then()
                .statusCode(200)
                .body("items[0].description", nullValue())
                .body("items[0].masked", equalTo(List.of("description")));
        ProblemAssert.assertProblem(Calls.as("viewer").get("/api/v1" + path + "?q=private"), 403, "TEXTS_MASKED");
    }

    @Test
    void onlyTheFieldsAskedForAreAnswered() {
        Calls.recorded(Calls.purchase(customer, "1", "2025-06-01T10:00:00Z", null));
        assertThat(Calls.get(path + "?fields=kind").jsonPath().getMap("items[0]"))
                .containsOnlyKeys("id", "kind");
        ProblemAssert.assertProblem(Calls.get(path + "?fields=knd"), 400, "MALFORMED_REQUEST")
                .atParameter("fields");
    }

    @Test
    void whatCannotBeReadIsRefused() {
        ProblemAssert.assertProblem(Calls.get(path + "?occurredAtFrom=yesterday"), 400, "MALFORMED_REQUEST")
                .atParameter("occurredAtFrom");
        ProblemAssert.assertProblem(Calls.get(path + "?cursor=abc"), 400, "MALFORMED_REQUEST")
                .atParameter("cursor");
        ProblemAssert.assertProblem(Calls.get(path + "?knd=NOTE"), 400, "MALFORMED_REQUEST")
                .atParameter("knd");
        ProblemAssert.assertProblem(
                Calls.get("/customers/ffffffff-0000-7000-8000-000000000003/timeline"), 404, "CUSTOMER_NOT_FOUND");
        ProblemAssert.assertProblem(Calls.get("/interactions/" + customer), 404, "INTERACTION_NOT_FOUND");
    }

    private void total(String query, int expected) {
        Calls.as("agent")
                .urlEncodingEnabled(false)
                .get("/api/v1" + path
                        + query.replace("?q=", "?count=true&q=").replaceFirst("^\\?(?!count)", "?count=true&"))
                .then()
                .statusCode(200)
                .body("total", equalTo(expected));
    }

    private String entry(String kind, String at, String more) {
        return Calls.entry(customer, kind, at, more);
    }
}
