package io.clientele.segmentation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.ActionEvent.ActionChanged;
import io.clientele.contracts.ActionEvent.ActionProposed;
import io.clientele.contracts.Event;
import io.clientele.contracts.PolicyEvent.CutMade;
import io.clientele.contracts.SegmentEvent.SegmentsChanged;
import io.clientele.contracts.Topic;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.TopicProbe;
import io.clientele.kit.testing.WithBackends;
import io.clientele.segmentation.store.Database;

import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

/** From the valuations topic to the API and to the topics of this service. */
@QuarkusTest
@WithBackends
class SegmentationApiTest {

    @Inject
    Database database;

    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void nobodyIsHere() {
        Tables.clear(database);
    }

    @Test
    void aValuationBecomesAClassWithItsInputsAndReasons() {
        arrive(Facts.registered(id, 1, "GOOD"), Facts.worth(id, 1, "1234.505", "10"));

        var answer = viewer().get("/api/v1/customers/{id}/segments", id);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("ETag")).startsWith("W/");
        var body = answer.jsonPath();
        assertThat(body.getList("items.scheme")).containsExactly("VALUE_MATRIX", "RFM");
        assertThat(body.getString("items[0].class.code")).isEqualTo("GOLD");
        assertThat(body.getString("items[0].class.label")).isEqualTo("Gold");
        assertThat(body.getString("items[0].inputs.currentValue.amount")).isEqualTo("1234.50");
        assertThat(body.getString("items[0].inputs.currentValueThreshold.currency"))
                .isEqualTo("CNY");
        assertThat(body.getInt("items[0].inputs.customers")).isEqualTo(1);
        assertThat(body.getList("items[0].reasons.code"))
                .containsExactly("CURRENT_VALUE_HIGH", "POTENTIAL_VALUE_LOW", "HIGH_CURRENT_LOW_POTENTIAL");
        assertThat(body.getString("items[1].class.code")).isEqualTo("CHAMPIONS");
        assertThat(body.getInt("items[1].inputs.recencyScore")).isEqualTo(5);
        assertThat(body.getInt("items[1].schemeVersion")).isEqualTo(1);
        viewer().header("If-None-Match", answer.header("ETag"))
                .get("/api/v1/customers/{id}/segments", id)
                .then()
                .statusCode(304);
    }

    @Test
    void labelsAndReasonsComeInChinese() {
        arrive(Facts.worth(id, 1, "5", "5"));

        var body = viewer().header("Accept-Language", "zh-CN,zh;q=0.9")
                .get("/api/v1/customers/{id}/segments", id)
                .jsonPath();

        assertThat(body.getString("items[0].class.label")).isEqualTo("黄金");
        assertThat(body.getString("items[0].reasons[1].text")).isEqualTo("增值潜力5.00 CNY不高于中位数5.00 CNY。");
        assertThat(viewer().header("Accept-Language", "zh")
                        .get("/api/v1/schemes/VALUE_MATRIX")
                        .jsonPath()
                        .getString("label"))
                .isEqualTo("客户价值矩阵");
    }

    @Test
    void aRegisteredCustomerWithoutPurchaseIsUnclassified() {
        arrive(Facts.registered(id, 1, null));

        var body = viewer().get("/api/v1/customers/{id}/segments", id).jsonPath();

        assertThat(body.getList("items.class.code")).containsExactly("UNCLASSIFIED", "UNCLASSIFIED");
        assertThat(body.getString("items[0].reasons[0].code")).isEqualTo("NO_PURCHASE");
        assertThat(body.getString("items[0].cause")).isEqualTo("REGISTRATION");
    }

    @Test
    void movesAreToldToTheTopicsAndKeptInTheHistory() {
        try (var segments = TopicProbe.on(Topic.SEGMENTS);
                var actions = TopicProbe.on(Topic.ACTIONS);
                var policies = TopicProbe.on(Topic.POLICIES)) {
            arrive(Facts.registered(id, 1, null));
            arrive(Facts.worth(id, 2, "10", "10"));
            arrive(Facts.worth(id, 3, "10", "11"));

            var told = segments.await(
                    SegmentsChanged.class, 3, e -> e.segments().customerId().equals(id));
            assertThat(told)
                    .extracting(e -> e.segments().memberships().getFirst().classCode())
                    .containsExactly("UNCLASSIFIED", "GOLD", "PLATINUM");
            assertThat(told).extracting(SegmentsChanged::version).isSorted().doesNotHaveDuplicates();
            actions.await(
                    ActionProposed.class,
                    e -> e.action().customerId().equals(id) && e.action().code().equals("KEEP_AND_DEEPEN"));
            actions.await(
                    ActionChanged.class,
                    e -> e.action().customerId().equals(id)
                            && e.action().status().equals("WITHDRAWN"));
            assertThat(policies.await(CutMade.class, e -> e.scheme().equals("VALUE_MATRIX"))
                            .thresholds())
                    .containsKeys("currentValue", "futureValue");
        }
        var history = viewer().queryParam("scheme", "VALUE_MATRIX")
                .queryParam("count", true)
                .get("/api/v1/customers/{id}/segments/history", id)
                .jsonPath();
        assertThat(history.getList("items.class.code")).containsExactly("PLATINUM", "GOLD", "UNCLASSIFIED");
        assertThat(history.getList("items.from.code")).containsExactly("GOLD", "UNCLASSIFIED");
        assertThat(history.getList("items.leftCause")).containsExactly(null, "VALUATION", "VALUATION");
        assertThat(history.getString("items[1].leftAt")).isEqualTo(history.getString("items[0].enteredAt"));
        assertThat(history.getString("items[1].inputs.currentValue.amount")).isEqualTo("10.00");
        assertThat(history.getInt("total")).isEqualTo(3);
    }

    @Test
    void aPoisonRecordStopsNobody() {
        TopicProbe.produce(Topic.VALUATIONS, id.toString(), "valuation.changed", "{\"valuation\":7}".getBytes());
        TopicProbe.produce(Topic.VALUATIONS, id.toString(), "valuation.changed", "nonsense".getBytes());

        arrive(Facts.worth(id, 1, "5", "5"));

        assertThat(viewer().get("/api/v1/customers/{id}/segments", id).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aCutOnRequestIsAJobThatMovesEveryoneConcerned() {
        var others = List.of(UUID.randomUUID(), UUID.randomUUID());
        arrive(Facts.worth(id, 1, "5", "5"));
        arrive(Facts.worth(others.get(0), 1, "9", "1"));
        arrive(Facts.worth(others.get(1), 1, "8", "1"));
        assertThat(classOf(others.get(1))).isEqualTo("LEAD");
        arrive(Facts.worth(others.get(0), 2, "1", "1"));

        var accepted =
                as("manager").contentType("application/json").body("{}").post("/api/v1/schemes/VALUE_MATRIX/cuts");

        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
        var job = accepted.header("Location");
        assertThat(job).isEqualTo("/api/v1/jobs/" + accepted.jsonPath().getString("id"));
        Patience.until("the job of the cut", () -> !List.of("QUEUED", "RUNNING").contains(job(job).getString("state")));
        var done = job(job);
        assertThat(done.getString("state")).as(done.prettify()).isEqualTo("SUCCEEDED");
        assertThat(done.getString("result.cause")).isEqualTo("REQUEST");
        assertThat(classOf(others.get(1))).isEqualTo("GOLD");
        assertThat(viewer().get("/api/v1/customers/{id}/segments", others.get(1))
                        .jsonPath()
                        .getString("items[0].cause"))
                .isEqualTo("CUT");
        var cuts = viewer().queryParam("count", true)
                .queryParam("limit", 2)
                .get("/api/v1/schemes/VALUE_MATRIX/cuts")
                .jsonPath();
        assertThat(cuts.getList("items.customers")).containsExactly(3, 2);
        assertThat(cuts.getInt("total")).isEqualTo(3);
        assertThat(viewer().queryParam("limit", 2)
                        .queryParam("cursor", cuts.getString("nextCursor"))
                        .get("/api/v1/schemes/VALUE_MATRIX/cuts")
                        .jsonPath()
                        .getList("items.customers"))
                .containsExactly(1);
    }

    @Test
    void schemesTellTheirRuleClassesAndThresholds() {
        arrive(Facts.worth(id, 1, "5", "5"));

        var schemes = viewer().get("/api/v1/schemes").jsonPath();
        assertThat(schemes.getList("items.code")).containsExactly("VALUE_MATRIX", "RFM");
        var matrix = viewer().get("/api/v1/schemes/VALUE_MATRIX").jsonPath();
        assertThat(matrix.getString("rule")).contains("⌈0.20 · N⌉");
        assertThat(matrix.getString("cut.thresholds.currentValue.amount")).isEqualTo("5.00");
        var classes = viewer().get("/api/v1/schemes/VALUE_MATRIX/classes").jsonPath();
        assertThat(classes.getList("items.code")).containsExactly("PLATINUM", "GOLD", "IRON", "LEAD", "UNCLASSIFIED");
        assertThat(classes.getList("items.customers")).containsExactly(0, 1, 0, 0, 0);
    }

    @Test
    void segmentsHaveSizesAndMembers() {
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < 5; i++) {
            ids.add(UUID.randomUUID());
            arrive(Facts.prospect(ids.get(i), 1));
        }

        var segment = viewer().get("/api/v1/segments/VALUE_MATRIX.UNCLASSIFIED").jsonPath();
        assertThat(segment.getInt("size")).isEqualTo(5);
        var list = viewer().queryParam("scheme", "VALUE_MATRIX")
                .queryParam("class", "UNCLASSIFIED", "GOLD")
                .queryParam("count", true)
                .get("/api/v1/segments")
                .jsonPath();
        assertThat(list.getList("items.id")).containsExactly("VALUE_MATRIX.GOLD", "VALUE_MATRIX.UNCLASSIFIED");
        assertThat(list.getInt("total")).isEqualTo(2);
        var found = new ArrayList<String>();
        String cursor = null;
        do {
            var request = viewer().queryParam("limit", 2);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/api/v1/segments/VALUE_MATRIX.UNCLASSIFIED/members")
                    .jsonPath();
            found.addAll(page.getList("items.customerId"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        assertThat(found)
                .hasSize(5)
                .containsExactlyInAnyOrderElementsOf(
                        ids.stream().map(UUID::toString).toList());
    }

    @Test
    void anAgentAcceptsAndFinishesAnAction() {
        arrive(Facts.worth(id, 1, "5", "5"));
        var list = viewer().queryParam("customerId", id.toString())
                .queryParam("status", "PROPOSED")
                .queryParam("scheme", "VALUE_MATRIX")
                .queryParam("class", "GOLD")
                .queryParam("code", "MAINTAIN", "REBUILD")
                .queryParam("count", true)
                .get("/api/v1/actions")
                .jsonPath();
        assertThat(list.getInt("total")).isEqualTo(1);
        assertThat(list.getString("items[0].resources.code")).isEqualTo("HEAVY");
        assertThat(list.getString("items[0].retention.label")).isEqualTo("Maintain at full strength");
        var path = "/api/v1/actions/" + list.getString("items[0].id");
        var tag = viewer().get(path).header("ETag");

        var accepted = patch(path, tag, "{\"status\":\"ACCEPTED\"}");
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(200);
        assertThat(accepted.jsonPath().getString("status")).isEqualTo("ACCEPTED");
        assertProblem(patch(path, tag, "{\"status\":\"DONE\"}"), 412, "STALE");
        var done = patch(path, accepted.header("ETag"), "{\"status\":\"DONE\"}");
        assertThat(done.jsonPath().getString("status")).isEqualTo("DONE");
        assertProblem(patch(path, "*", "{\"status\":\"ACCEPTED\"}"), 409, "ILLEGAL_TRANSITION");
        try (var actions = TopicProbe.on(Topic.ACTIONS)) {
            actions.await(
                    ActionChanged.class,
                    e -> e.action().customerId().equals(id)
                            && e.action().status().equals("DONE"));
        }
    }

    @Test
    void aChangeOfAnActionThatCannotBeIsRefused() {
        arrive(Facts.worth(id, 1, "5", "5"));
        var path = "/api/v1/actions/"
                + viewer().queryParam("customerId", id.toString())
                        .get("/api/v1/actions")
                        .jsonPath()
                        .getString("items[0].id");

        assertProblem(patch(path, null, "{\"status\":\"ACCEPTED\"}"), 428, "PRECONDITION_REQUIRED");
        assertProblem(patch(path, "*", "{\"state\":\"ACCEPTED\"}"), 400, "MALFORMED_REQUEST")
                .at("/state");
        assertProblem(patch(path, "*", "{\"status\":\"FINISHED\"}"), 400, "MALFORMED_REQUEST")
                .at("/status");
        assertProblem(patch(path, "*", "{\"status\":null}"), 422, "INVALID_REQUEST")
                .at("/status");
        assertProblem(patch(path, "*", "{\"status\":\"WITHDRAWN\"}"), 409, "ILLEGAL_TRANSITION");
        assertProblem(
                patch("/api/v1/actions/" + UUID.randomUUID(), "*", "{\"status\":\"DONE\"}"), 404, "ACTION_NOT_FOUND");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertProblem(viewer().get("/api/v1/customers/{id}/segments", id), 404, "CUSTOMER_NOT_FOUND");
        assertProblem(viewer().get("/api/v1/customers/{id}/segments/history", id), 404, "CUSTOMER_NOT_FOUND");
        assertProblem(viewer().get("/api/v1/schemes/ABC"), 404, "SCHEME_NOT_FOUND");
        assertProblem(viewer().get("/api/v1/segments/ABC.A/members"), 404, "SEGMENT_NOT_FOUND");
        assertProblem(viewer().get("/api/v1/actions/{id}", id), 404, "ACTION_NOT_FOUND");
    }

    @Test
    void parametersThatMeanNothingAreRefusedAndTheNearestIsNamed() {
        assertProblem(viewer().queryParam("schema", "RFM").get("/api/v1/segments"), 400, "MALFORMED_REQUEST")
                .atParameter("schema");
        assertProblem(viewer().queryParam("scheme", "RMF").get("/api/v1/actions"), 400, "MALFORMED_REQUEST")
                .atParameter("scheme");
        assertProblem(viewer().queryParam("status", "OPEN").get("/api/v1/actions"), 400, "MALFORMED_REQUEST")
                .atParameter("status");
        assertProblem(viewer().queryParam("cursor", "abc").get("/api/v1/actions"), 400, "MALFORMED_REQUEST")
                .atParameter("cursor");
    }

    @Test
    void everyoneNeedsATokenAndTheRightRole() {
        assertThat(RestAssured.get("/api/v1/schemes").statusCode()).isEqualTo(401);
        assertThat(RestAssured.given()
                        .auth()
                        .oauth2(Tokens.forged("admin"))
                        .get("/api/v1/actions")
                        .statusCode())
                .isEqualTo(401);
        assertThat(as("agent").post("/api/v1/schemes/VALUE_MATRIX/cuts").statusCode())
                .isEqualTo(403);
        assertThat(viewer().header("If-Match", "*")
                        .contentType("application/merge-patch+json")
                        .body("{\"status\":\"DONE\"}")
                        .patch("/api/v1/actions/{id}", id)
                        .statusCode())
                .isEqualTo(403);
    }

    /** Published as the other services would, and waited for. */
    private void arrive(Event... events) {
        TopicProbe.publish(events);
        for (var event : events) {
            var column = event.topic() == Topic.CUSTOMERS ? "customer_version" : "valuation_version";
            Patience.until(
                    "the arrival of " + event,
                    () -> database.number(
                                    "select count(*) from standing where customer_id = ? and " + column + " >= ?",
                                    UUID.fromString(event.key()),
                                    event.version())
                            == 1);
        }
    }

    private static JsonPath job(String path) {
        return viewer().accept("application/json").get(path).jsonPath();
    }

    private String classOf(UUID customer) {
        return viewer().get("/api/v1/customers/{id}/segments", customer)
                .jsonPath()
                .getString("items[0].class.code");
    }

    private static Response patch(String path, String ifMatch, String body) {
        var request = as("agent").contentType("application/merge-patch+json").body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).patch(path);
    }

    private static RequestSpecification viewer() {
        return as("viewer");
    }

    private static RequestSpecification as(String role) {
        return RestAssured.given().auth().oauth2(Tokens.of(role));
    }
}
