package io.clientele.customer.credit;

import java.time.LocalDate;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.CustomerEvent.CustomerChanged;
import io.clientele.contracts.CustomerState.CreditGrade;
import io.clientele.contracts.Topic;
import io.clientele.kit.testing.TopicProbe;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.Response;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.company;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.patch;
import static io.clientele.customer.Calls.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.hasToString;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@WithBackends
class AssessingCreditTest {

    private static final String POLICY = "/api/v1/credit-policies/active";

    @Test
    void sixScoresBecomeAGradeWithItsExplanation() {
        var id = company("Assessed");

        var answer = assess("agent", id, "2026-01-31", 80, "").then().statusCode(201);

        answer.body("score", equalTo(80))
                .body("grade.code", equalTo("GOOD"))
                .body("grade.label", equalTo("Good credit"))
                .body("creditLimit.amount", equalTo("500000.00"))
                .body("paymentTerm", equalTo("P45D"))
                .body("explanation", hasSize(6))
                .body("explanation.contribution.sum()", hasToString(startsWith("80")))
                .body("capital.note", equalTo("own land"))
                .body("capital.assessor", equalTo("agent@clientele"))
                .body("capital.assessedOn", equalTo("2026-01-31"));
        get("viewer", answer.extract().header("Location"))
                .body("capital.note", nullValue())
                .body("masked", contains("note"));
        as("agent")
                .header("Accept-Language", "zh")
                .get(answer.extract().header("Location"))
                .then()
                .body("grade.label", equalTo("信誉较好"));
    }

    @Test
    void theLatestByDayCountsAndAllAreKept() {
        var id = company("Assessed twice");
        assess("agent", id, "2026-02-28", 90, "").then().statusCode(201);
        assess("agent", id, "2026-01-31", 20, "").then().statusCode(201);

        get("viewer", path(id) + "/current").body("grade.code", equalTo("EXCELLENT"));
        get("viewer", path(id) + "/current?asOf=2026-02-27").body("grade.code", equalTo("NONE"));
        get("viewer", path(id) + "/current?asOf=2026-01-30").statusCode(404).body("code", equalTo("NOT_ASSESSED"));
        get("viewer", path(id) + "/current?knownAt=2026-01-30").statusCode(404);
        get("viewer", path(id) + "/current?asOf=soon").statusCode(400);
        get("viewer", path(id) + "?count=true")
                .body("items.assessedOn", contains("2026-02-28", "2026-01-31"))
                .body("total", equalTo(2));
        String cursor = get("viewer", path(id) + "?limit=1").extract().path("nextCursor");
        get("viewer", path(id) + "?limit=1&cursor=" + cursor)
                .body("items.assessedOn", contains("2026-01-31"))
                .body("nextCursor", nullValue());
    }

    @Test
    void theEventCarriesTheGradeOfTheLatestAlsoAfterTheRecordChanges() {
        var id = company("Told");
        assess("agent", id, "2026-02-28", 10, "").then().statusCode(201);
        assess("agent", id, "2026-01-31", 10, "").then().statusCode(201);
        assess("agent", id, "2026-01-31", 90, "").then().statusCode(201);
        patch(id, "\"1\"", "{\"region\":\"West\"}").then().statusCode(200);

        try (var topic = TopicProbe.on(Topic.CUSTOMERS)) {
            var told =
                    topic.await(CustomerChanged.class, 4, event -> event.key().equals(id));
            assertThat(told).hasSize(4);
            assertThat(told).allMatch(event -> event.customer().creditGrade().equals("NONE"));
            assertThat(told.get(3).customer().region()).isEqualTo("West");
            assertThat(told.get(3).version()).isGreaterThan(told.get(2).version());
            assertThat(told.get(3).customer().creditGrades())
                    .as("of a day its last")
                    .containsExactly(
                            new CreditGrade("EXCELLENT", LocalDate.of(2026, 1, 31)),
                            new CreditGrade("NONE", LocalDate.of(2026, 2, 28)));
        }
    }

    @Test
    void whatCannotBeAnAssessmentIsRefusedWithEveryFault() {
        var id = company("Refused");
        post("agent", path(id), "{\"capital\":{\"score\":101},\"condition\":{}}")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/capital/score", "/condition/score", "/capacity", "/continuity"));
        assess("agent", id, "9999-01-01", 80, "")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("IN_THE_FUTURE"));
        assess("agent", id, "2026-01-31", 80, ",\"grade\":\"GOOD\"").then().statusCode(400);
        assess("agent", id, "2026-01-31", 80, ",\"paymentTerm\":\"P-3D\"")
                .then()
                .statusCode(422);
        assess("viewer", id, "2026-01-31", 80, "").then().statusCode(403);
        assess("agent", UUID.randomUUID().toString(), "2026-01-31", 80, "")
                .then()
                .statusCode(404)
                .body("code", equalTo("CUSTOMER_NOT_FOUND"));
        get("viewer", path(id) + "/" + UUID.randomUUID()).statusCode(404);
    }

    @Test
    void onlyAManagerGrantsMoreThanThePolicyGives() {
        var id = company("Granted");
        var more = ",\"creditLimit\":{\"amount\":\"600000\",\"currency\":\"CNY\"}";
        assess("agent", id, "2026-01-31", 80, more).then().statusCode(403).body("code", equalTo("BEYOND_POLICY"));
        assess("manager", id, "2026-01-31", 80, more)
                .then()
                .statusCode(201)
                .body("creditLimit.amount", equalTo("600000.00"))
                .body("policy.creditLimit.amount", equalTo("500000.00"));
    }

    @Test
    void aNewPolicyJudgesWhatComesAndLeavesWhatWas() {
        var before = get("manager", POLICY).statusCode(200).extract();
        String weights =
                "\"weights\":{\"capital\":0,\"condition\":1,\"capacity\":1,\"character\":1,\"collateral\":1,\"continuity\":1}";
        String levels = "\"levels\":" + json(before.path("levels"));
        var id = company("Judged by two policies");
        String old = assess("agent", id, "2026-01-31", 80, "").then().extract().header("Location");

        replace("agent", before.header("ETag"), "{" + weights + "," + levels + "}")
                .then()
                .statusCode(403);
        var after = replace("manager", before.header("ETag"), "{" + weights + "," + levels + "}");
        after.then().statusCode(200).body("weights.capital", equalTo(0));
        replace("manager", before.header("ETag"), "{" + weights + "," + levels + "}")
                .then()
                .statusCode(412);
        replace("manager", null, "{" + weights + "," + levels + "}").then().statusCode(428);
        replace("manager", "*", "{" + weights.replace(":1", ":0") + "," + levels + "}")
                .then()
                .statusCode(422);

        int version = after.path("version");
        assess("agent", id, "2026-02-28", 80, "").then().body("policy.version", equalTo(version));
        get("agent", old).body("policy.version", equalTo(before.<Integer>path("version")));
        get("viewer", "/api/v1/credit-policies").body("items.version", hasItem(version));
    }

    private static Response assess(String role, String id, String day, int score, String more) {
        var factor = "{\"score\":" + score + "}";
        return post(role, path(id), """
                {"assessedOn":"%s","capital":{"score":%d,"note":"own land"},"condition":%s,"capacity":%s,"character":%s,
                 "collateral":%s,"continuity":%s%s}""".formatted(day, score, factor, factor, factor, factor, factor, more));
    }

    private static Response replace(String role, String ifMatch, String json) {
        var request = as(role).contentType("application/json").body(json);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(POLICY);
    }

    private static String json(Object value) {
        try {
            return new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(value);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static String path(String id) {
        return CUSTOMERS + "/" + id + "/credit-assessments";
    }
}
