package io.clientele.valuation.value.answer;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.JsonPath;
import io.clientele.kit.testing.http.Request;
import io.clientele.valuation.value.revaluation.Events;
import io.clientele.valuation.value.revaluation.Heard;
import io.clientele.valuation.value.revaluation.Journal;

import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static io.clientele.kit.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithBackends
class ReadingAValuationTest {

    @Inject
    Heard heard;

    private final UUID customer = UUID.randomUUID();
    private final Journal journal = new Journal(customer.getMostSignificantBits());

    @BeforeEach
    void aCustomerWithThreePurchases() {
        journal.purchase(customer, "2020-03-01T10:00:00Z", "100.00");
        journal.purchase(customer, "2020-05-01T10:00:00Z", "50.00");
        journal.purchase(customer, "2021-04-01T10:00:00Z", "30.25");
        var events = journal.entries().stream().map(Events::event).toList();
        heard.batch(events);
    }

    @Test
    void valueAsOfADayIsSplitAtTwelveMonthsBefore() {
        var value = read("/valuation?asOf=2021-04-01");
        assertThat(value.getString("currentValue.amount")).isEqualTo("80.25");
        assertThat(value.getString("presentValue.amount")).isEqualTo("80.25");
        assertThat(value.getString("pastValue.amount")).isEqualTo("100.00");
        assertThat(value.getInt("history.purchases")).isEqualTo(3);
        assertThat(value.getInt("history.frequency")).isEqualTo(2);
        assertThat(value.getString("history.recency")).isEqualTo("P396D");
        assertThat(value.getString("history.sinceLastPurchase")).isEqualTo("P0D");
        assertThat(value.getString("horizon")).isEqualTo("P3Y");
        assertThat(value.getString("expectedPurchases.horizon")).isEqualTo("P52W");
        assertThat(sum(value, "explanation.amount.amount")).isEqualByComparingTo("80.25");
        assertThat(sum(value, "pastValue.amount", "presentValue.amount", "futureValue.amount"))
                .isEqualByComparingTo(value.getString("lifetimeValue.amount"));
    }

    @Test
    void everyTermNamesTheEntriesBehindIt() {
        var explained = read("/valuation/explanation?asOf=2021-04-01");
        assertThat(explained.getList("pastValue[0].entries", String.class))
                .containsExactly(journal.entries().getFirst().id().toString());
        assertThat(sum(explained, "lifetimeValue.amount.amount"))
                .isEqualByComparingTo(read("/valuation?asOf=2021-04-01").getString("lifetimeValue.amount"));
    }

    @Test
    void whatWasNotYetKnownDoesNotCount() {
        var value = read("/valuation?asOf=2021-04-01&knownAt=2021-03-31");
        assertThat(value.getString("currentValue.amount")).isEqualTo("50.00");
    }

    @Test
    void aProspectIsWorthNothingYet() {
        var prospect = UUID.randomUUID();
        heard.batch(List.of(Events.registered(prospect)));
        viewer().get("/api/v1/customers/{id}/valuation", prospect)
                .then()
                .statusCode(200)
                .body("futureValue.amount", equalTo("0.00"))
                .body("lifetimeValue.amount", equalTo("0.00"))
                .body("reasons", hasItem("NO_PURCHASE"))
                .body("history.recency", nullValue());
    }

    @Test
    void theSameContentIsNotSentTwice() {
        var tag = viewer().get("/api/v1/customers/{id}/valuation", customer).header("ETag");
        assertThat(tag).startsWith("W/");
        viewer().header("If-None-Match", tag)
                .get("/api/v1/customers/{id}/valuation", customer)
                .then()
                .statusCode(304);
    }

    @Test
    void historyHoldsWhatWasPublished() {
        viewer().get("/api/v1/customers/{id}/valuation/history?count=true", customer)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("total", equalTo(1))
                .body("items[0].purchases", equalTo(3));
    }

    @Test
    void rankedListPagesFromTheHighestValueDown() {
        var rich = UUID.randomUUID();
        var purchase = new Journal(9).purchase(rich, "2000-01-01T10:00:00Z", "987654321.00");
        heard.batch(List.of(Events.event(purchase)));
        var list = "/api/v1/valuations?sort=-lifetimeValue&limit=1&count=true";
        var first = viewer().get(list).jsonPath();
        assertThat(first.getString("items[0].customerId")).isEqualTo(rich.toString());
        assertThat(first.getLong("total")).isGreaterThan(1);
        viewer().queryParam("cursor", first.getString("nextCursor"))
                .get(list)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        viewer().get("/api/v1/valuations?customerId={id}&lifetimeValueFrom=180.25", customer)
                .then()
                .statusCode(200)
                .body("items.customerId", equalTo(List.of(customer.toString())));
    }

    @Test
    void whatCannotBeAnsweredIsAProblem() {
        var nobody = UUID.randomUUID();
        var valuation = "/api/v1/customers/{id}/valuation";
        assertProblem(viewer().get(valuation, nobody), 404, "CUSTOMER_NOT_FOUND");
        assertProblem(viewer().get(valuation + "/history", nobody), 404, "CUSTOMER_NOT_FOUND");
        assertProblem(viewer().get(valuation + "?asOf=yesterday", customer), 400, "MALFORMED_REQUEST")
                .atParameter("asOf");
        assertProblem(viewer().get(valuation + "?horizon=52", customer), 400, "MALFORMED_REQUEST")
                .atParameter("horizon");
        assertProblem(viewer().get("/api/v1/valuations?sort=name"), 400, "MALFORMED_REQUEST")
                .atParameter("sort");
        assertThat(viewer().get("/api/v1/valuations?pastValueTo=1").statusCode())
                .isEqualTo(400);
        assertThat(given().get(valuation, customer).statusCode()).isEqualTo(401);
    }

    private JsonPath read(String path) {
        var answer = viewer().get("/api/v1/customers/" + customer + path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static BigDecimal sum(JsonPath json, String... paths) {
        var sum = BigDecimal.ZERO;
        for (var path : paths) {
            Object found = json.get(path);
            for (var amount : found instanceof List<?> list ? list : List.of(found)) {
                sum = sum.add(new BigDecimal(amount.toString()));
            }
        }
        return sum;
    }

    private static Request viewer() {
        return given().bearer(Tokens.of("viewer"));
    }
}
