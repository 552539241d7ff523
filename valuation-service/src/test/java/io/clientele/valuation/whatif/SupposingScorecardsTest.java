package io.clientele.valuation.whatif;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.EndedJob;
import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.JsonPath;
import io.clientele.kit.testing.http.Request;
import io.clientele.kit.testing.http.Response;
import io.clientele.valuation.indicator.Told;

import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static io.clientele.kit.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;

/** A customer scores by supposed weights what it scores by a version with these weights, once that is active. */
@QuarkusTest
@WithBackends
class SupposingScorecardsTest {

    private static final String CARDS = "/api/v1/scorecards";
    private static final String AS_OF = "2025-06-15";

    /** Only distributors are scored here, and those of the test alone by what they have bought. */
    private static final String TREE = """
            {"code":"VALUE","label":{"en":"Value","zh":"价值"},"weight":%s,"children":[
              {"code":"ORDERS","label":{"en":"Orders","zh":"订单"},"weight":%s,"indicator":"ORDERS",
               "normalisation":{"kind":"PERCENTILE"}},
              {"code":"REVENUE","label":{"en":"Revenue","zh":"收入"},"weight":1,"indicator":"REVENUE",
               "normalisation":{"kind":"TARGET_BANDS","bands":[{"from":0,"points":20},{"from":500,"points":90}]}}]},
            {"code":"CREDIT","label":{"en":"Credit","zh":"信誉"},"weight":%s,"indicator":"CREDIT_GRADE",
             "normalisation":{"kind":"CATEGORY_MAP","points":{"GOOD":80,"FAIR":40}}}""";

    /** By judgements, without cuts: REVENUE 90 or 20, CREDIT 80. */
    private static final String JUDGED = """
            {"code":"REVENUE","label":{"en":"Revenue","zh":"收入"},"indicator":"REVENUE",
             "normalisation":{"kind":"TARGET_BANDS","bands":[{"from":0,"points":20},{"from":500,"points":90}]}},
            {"code":"CREDIT","label":{"en":"Credit","zh":"信誉"},"indicator":"CREDIT_GRADE",
             "normalisation":{"kind":"CATEGORY_MAP","points":{"GOOD":80,"FAIR":40}}}""";

    @Inject
    Told told;

    private final String code =
            "W" + UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase(Locale.ROOT);
    private UUID customer;

    @BeforeEach
    void aBase() {
        for (int i = 0; i < 9; i++) {
            customer = UUID.randomUUID();
            var story = told.of(customer).registered(1, "\"roles\":[\"DISTRIBUTOR\"],\"creditGrade\":\"GOOD\"");
            for (int n = 0; n <= i / 2; n++) {
                story.entry("PURCHASE", "2025-0" + (n + 1) + "-10", "\"amount\":\"90\"");
            }
            story.told();
        }
    }

    @Test
    void otherWeightsScoreAsAVersionWithThemDoesOnceItIsActive() {
        register(TREE.formatted(2, 3, 1), "");
        tried(1);
        activate(1);
        var asked = ask("""
                "entries":[{"kind":"PURCHASE","occurredAt":"2025-06-01T10:00:00Z","amount":{"amount":"333","currency":"CNY"}}],
                "scorecards":[{"code":"%s","weights":{"VALUE":0.5,"ORDERS":1,"CREDIT":4}}]""".formatted(code));
        assertThat(asked.getMap("scores[0].before")).isEqualTo(live().getMap(""));
        assertThat(asked.getInt("scores[0].after.version")).isEqualTo(1);

        add(TREE.formatted(0.5, 1, 4));
        tried(2);
        activate(2);
        var story = told.of(customer);
        story.entry("PURCHASE", "2025-06-01", "\"amount\":\"333\"");
        story.told();
        var posted = live();
        assertThat(number(asked, "scores[0].after.score")).isEqualByComparingTo(posted.getString("score"));
        assertThat(number(asked, "scores[0].change"))
                .isEqualByComparingTo(
                        number(asked, "scores[0].after.score").subtract(number(asked, "scores[0].before.score")))
                .isNotZero();
        assertThat(asked.getMap("scores[0].after.band")).isEqualTo(posted.getMap("band"));
        for (var part :
                List.of("path", "label", "value", "points", "weight", "usedWeight", "contribution", "entries")) {
            assertThat(asked.getList("scores[0].after.explanation." + part))
                    .as(part)
                    .isEqualTo(posted.getList("explanation." + part));
        }
    }

    @Test
    void anotherVersionIsSupposedAsItsDryRunHasCutTheBase() {
        register(TREE.formatted(1, 1, 1), "");
        tried(1);
        activate(1);
        add(TREE.formatted(1, 7, 1));
        assertProblem(asked("\"scorecards\":[{\"code\":\"%s\",\"version\":2}]".formatted(code)), 422, "INVALID_REQUEST")
                .at("/scorecards/0/version");
        tried(2);
        var asked = ask("\"scorecards\":[{\"code\":\"%s\",\"version\":2}]".formatted(code));
        activate(2);
        assertThat(number(asked, "scores[0].after.score"))
                .isEqualByComparingTo(live().getString("score"))
                .isNotEqualByComparingTo(asked.getString("scores[0].before.score"));
    }

    @Test
    void weightsInPlaceOfJudgementsAreThoseOfAllThatAreJudged() {
        register(JUDGED, ",\"judgements\":[[1,3],[0.33333333333,1]]");
        var one = asked("\"scorecards\":[{\"code\":\"%s\",\"version\":1,\"weights\":{\"CREDIT\":3}}]".formatted(code));
        assertProblem(one, 422, "INVALID_REQUEST").at("/scorecards/0/weights");
        assertThat(one.asString()).contains("also REVENUE");
        // revenue 450: 20 points
        var judged = ask("\"scorecards\":[{\"code\":\"%s\",\"version\":1}]".formatted(code));
        assertThat(number(judged, "scores[0].after.score").doubleValue()).isBetween(34.999, 35.001);
        assertThat(judged.getMap("scores[0]")).doesNotContainKeys("before", "change");
        var weighed = ask("\"scorecards\":[{\"code\":\"%s\",\"version\":1,\"weights\":{\"CREDIT\":3,\"REVENUE\":1}}]"
                .formatted(code));
        assertThat(number(weighed, "scores[0].after.score")).isEqualByComparingTo("65");
    }

    @Test
    void whatCannotScoreIsRefusedByName() {
        register(JUDGED, "");
        var refused = asked("""
                "scorecards":[{"code":"NOBODYS"},{"code":"%1$s"},{"code":"%1$s","version":9},
                 {"code":"PROSPECT","version":1,"weights":{"NOTHING_OF_IT":1}}]""".formatted(code));
        assertProblem(refused, 422, "INVALID_REQUEST")
                .at("/scorecards/0/code")
                .at("/scorecards/1/version")
                .at("/scorecards/2/code")
                .at("/scorecards/2/version");
        var unknown =
                asked("\"scorecards\":[{\"code\":\"%s\",\"version\":1,\"weights\":{\"CREDITS\":1}}]".formatted(code));
        assertProblem(unknown, 422, "INVALID_REQUEST").at("/scorecards/0/weights");
        assertThat(unknown.asString()).contains("Did you mean CREDIT?");
        var zero = asked("\"scorecards\":[{\"code\":\"%s\",\"version\":1,\"weights\":{\"CREDIT\":0}}]".formatted(code));
        assertProblem(zero, 422, "INVALID_REQUEST").at("/scorecards/0/weights/CREDIT");
        var nothing = asked("\"scorecards\":[null,{\"code\":\"%s\",\"weights\":{\"CREDIT\":null}}]".formatted(code));
        assertProblem(nothing, 400, "MALFORMED_REQUEST").at("/scorecards/0").at("/scorecards/1/weights/CREDIT");
        var decision = viewer().body("""
                        {"customerId":"%s","cost":{"amount":"1","currency":"CNY"},"probabilityWith":0.9,
                         "probabilityWithout":0.5,"supposing":{"scorecards":[]}}""".formatted(customer)).post("/api/v1/retention-evaluations");
        assertProblem(decision, 422, "INVALID_REQUEST").at("/supposing/scorecards");
    }

    private JsonPath live() {
        return precise(viewer().get("/api/v1/customers/{id}/scores/{code}?asOf=" + AS_OF, customer, code));
    }

    private void register(String children, String more) {
        created(manager()
                .body("{\"code\":\"%s\",%s}".formatted(code, definition(children, more)))
                .post(CARDS));
    }

    private void add(String children) {
        created(manager().body("{" + definition(children, "") + "}").post(CARDS + "/" + code + "/versions"));
    }

    private static String definition(String children, String more) {
        return """
                "definition":{"name":{"en":"Test","zh":"测试"},"audience":"INTERMEDIARIES","bands":[
                  {"code":"HIGH","label":{"en":"High","zh":"高"},"from":50},
                  {"code":"LOW","label":{"en":"Low","zh":"低"},"from":0}],"children":[%s]%s}""".formatted(children, more);
    }

    private static void created(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    }

    private void tried(int version) {
        EndedJob.of(manager().post(CARDS + "/{code}/versions/{version}/dry-runs", code, version));
    }

    private void activate(int version) {
        var answer = manager().body("{\"version\":" + version + "}").put(CARDS + "/" + code + "/active");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }

    private JsonPath ask(String supposed) {
        return precise(asked(supposed));
    }

    private Response asked(String supposed) {
        return viewer().body("{\"asOf\":\"" + AS_OF + "\"," + supposed + "}")
                .post("/api/v1/customers/{id}/valuation/what-if", customer);
    }

    private static BigDecimal number(JsonPath answer, String path) {
        return new BigDecimal(answer.getString(path));
    }

    private static JsonPath precise(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return JsonPath.from(answer.asString()).exact();
    }

    private static Request manager() {
        return given().bearer(Tokens.of("manager")).contentType("application/json");
    }

    private static Request viewer() {
        return given().bearer(Tokens.of("viewer")).contentType("application/json");
    }
}
