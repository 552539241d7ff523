package io.clientele.valuation.scorecard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
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

@QuarkusTest
@WithBackends
class TryingAndActivatingTest {

    private static final String CARDS = "/api/v1/scorecards";

    /** Whose kind is this is in the audience of nobody else's test: only distributors are scored here. */
    private static final String DISTRIBUTOR = "\"roles\":[\"DISTRIBUTOR\"],\"creditGrade\":\"%s\"";

    @Inject
    Told told;

    private final String code =
            "T" + UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase(Locale.ROOT);

    @Test
    void activationMakesExactlyTheOutcomeOfTheDryRunTrueAndOneCustomerNeverMovesAnother() {
        var customers = base(40);
        register("""
                {"code":"FREQUENCY","label":{"en":"Orders","zh":"订单"},"weight":2,"indicator":"ORDERS",\
                "normalisation":{"kind":"PERCENTILE"}},\
                {"code":"CREDIT","label":{"en":"Credit","zh":"信誉"},"indicator":"CREDIT_GRADE","normalisation":\
                {"kind":"CATEGORY_MAP","points":{"GOOD":80,"FAIR":40}}}""");
        assertProblem(activate(1), 409, "DRY_RUN_REQUIRED");
        var first = dryRun(1);
        assertThat(first.getMap("result.matrix.find { it.from != null }")).isNull();
        assertThat(activate(1).statusCode()).isEqualTo(200);

        add("""
                {"code":"REVENUE","label":{"en":"Revenue","zh":"收入"},"indicator":"REVENUE",\
                "normalisation":{"kind":"MIN_MAX"}},\
                {"code":"CREDIT","label":{"en":"Credit","zh":"信誉"},"indicator":"CREDIT_GRADE","normalisation":\
                {"kind":"CATEGORY_MAP","points":{"GOOD":80,"FAIR":40}}}""");
        var before = bands();
        var outcome = dryRun(2);
        assertThat(bands()).as("trying changes nothing").isEqualTo(before);
        assertThat(activate(2).statusCode()).isEqualTo(200);
        var after = bands();
        assertThat(moves(before, after)).isEqualTo(moves(outcome));
        assertThat(outcome.getInt("result.moved")).isPositive();
        assertThat(outcome.getInt("result.comparedWith")).isEqualTo(1);

        var scores = scores();
        for (var customer : customers.subList(0, 5)) {
            var live = precise(viewer().get("/api/v1/customers/{id}/scores/{code}", customer, code));
            assertThat(new BigDecimal(live.getString("score"))).isEqualByComparingTo(scores.get(customer.toString()));
            List<Object> parts = live.getList("explanation.contribution");
            assertThat(parts.stream().map(p -> new BigDecimal(p.toString())).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(live.getString("score"));
            List<List<String>> entries = live.getList("explanation.entryIds");
            assertThat(entries.stream().map(List::size)).isEqualTo(live.getList("explanation.entries"));
        }

        var story = told.of(customers.getFirst());
        story.entry("PURCHASE", monthsAgo(2), "\"amount\":\"1000000\"");
        story.told();
        var moved = scores();
        assertThat(moved.get(customers.getFirst().toString()))
                .isNotEqualTo(scores.get(customers.getFirst().toString()));
        moved.remove(customers.getFirst().toString());
        scores.remove(customers.getFirst().toString());
        assertThat(moved).isEqualTo(scores);
    }

    @Test
    void whatNobodyOfTheBaseHasIsUnknownToAll() {
        var customers = base(3);
        register("""
                {"code":"SHARE","label":{"en":"Share","zh":"份额"},"indicator":"SHARE_OF_WALLET",\
                "normalisation":{"kind":"PERCENTILE"}},\
                {"code":"LATE","label":{"en":"Late","zh":"拖欠"},"indicator":"OVERDUE_SHARE",\
                "normalisation":{"kind":"MIN_MAX"}}""");
        var outcome = dryRun(1);
        assertThat(outcome.getInt("result.customers")).isPositive();
        assertThat(outcome.getInt("result.scored")).isZero();
        assertThat(activate(1).statusCode()).isEqualTo(200);
        var live = precise(viewer().get("/api/v1/customers/{id}/scores/{code}", customers.getFirst(), code));
        assertThat(live.getMap("$")).doesNotContainKeys("score", "band");
        assertThat(live.getDouble("knownWeight")).isZero();
    }

    @Test
    void weightsFollowFromJudgementsAndTryingADefinitionStoresNothing() {
        var body = """
                {"code":"%s","definition":{"name":{"en":"x","zh":"x"},"audience":"ALL","bands":[%s],\
                "judgements":[[1,3,5],[0.33333333333,1,3],[0.2,0.33333333333,1]],"children":[%s,%s,%s]}}""".formatted(code, BANDS, leaf("A", "ORDERS"), leaf("B", "REVENUE"), leaf("C", "TENURE_MONTHS"));
        var answer = viewer().contentType("application/json").body(body).post(CARDS + "?dryRun=true");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.jsonPath().getDouble("weights[0].weight")).isBetween(0.6365, 0.6375);
        assertThat(viewer().get(CARDS + "/" + code).statusCode()).isEqualTo(404);
        assertProblem(viewer().contentType("application/json").body(body).post(CARDS), 403, "FORBIDDEN");
    }

    @Test
    void presetsAreThereFromTheStart() {
        var list = viewer().get(CARDS + "?limit=500").jsonPath().getList("items.code", String.class);
        assertThat(list).containsAll(Presets.CODES);
        for (var preset : Presets.CODES) {
            var version = viewer().header("Accept-Language", "zh")
                    .get(CARDS + "/{code}/versions/1", preset)
                    .jsonPath();
            double leaves = version.getList("weights.weight", Double.class).stream()
                    .mapToDouble(d -> d)
                    .sum();
            assertThat(leaves).isGreaterThan(1);
            assertThat(version.getString("label")).isNotBlank();
        }
        assertProblem(
                viewer().get("/api/v1/customers/{id}/scores/PROSPECT", UUID.randomUUID()), 409, "SCORECARD_NOT_ACTIVE");
    }

    private static final String BANDS = """
            {"code":"HIGH","label":{"en":"High","zh":"高"},"from":50},{"code":"LOW","label":{"en":"Low","zh":"低"},"from":0}""";

    private List<UUID> base(int size) {
        var customers = new ArrayList<UUID>();
        for (int i = 0; i < size; i++) {
            var customer = UUID.randomUUID();
            var story = told.of(customer)
                    .registered(1, DISTRIBUTOR.formatted(i % 3 == 0 ? "GOOD" : i % 3 == 1 ? "FAIR" : "POOR"));
            for (int n = 0; n < i % 7; n++) {
                story.entry("PURCHASE", monthsAgo(n + 1), "\"amount\":\"" + (i * 37 % 101) + ".10\"");
            }
            story.told();
            customers.add(customer);
        }
        return customers;
    }

    private void register(String children) {
        var answer = manager().body("""
                {"code":"%s","definition":{"name":{"en":"Test","zh":"测试"},"audience":"INTERMEDIARIES","bands":[%s],\
                "children":[%s]}}""".formatted(code, BANDS, children)).post(CARDS);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    }

    private void add(String children) {
        var answer = manager().body("""
                {"definition":{"name":{"en":"Test","zh":"测试"},"audience":"INTERMEDIARIES","bands":[%s],"children":[%s]}}""".formatted(BANDS, children)).post(CARDS + "/" + code + "/versions");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    }

    private JsonPath dryRun(int version) {
        var started = manager().post(CARDS + "/{code}/versions/{version}/dry-runs", code, version);
        return EndedJob.of(started);
    }

    private Response activate(int version) {
        return manager().body("{\"version\":" + version + "}").put(CARDS + "/" + code + "/active");
    }

    private Map<String, String> bands() {
        var bands = new HashMap<String, String>();
        List<Map<String, Object>> items = viewer().get(CARDS + "/" + code + "/scores?limit=500")
                .jsonPath()
                .getList("items");
        items.forEach(item -> bands.put((String) item.get("customerId"), (String) item.get("band")));
        return bands;
    }

    private Map<String, BigDecimal> scores() {
        var scores = new HashMap<String, BigDecimal>();
        List<Map<String, Object>> items =
                precise(viewer().get(CARDS + "/" + code + "/scores?limit=500")).getList("items");
        items.forEach(item -> scores.put(
                (String) item.get("customerId"),
                new BigDecimal(item.get("score").toString())));
        return scores;
    }

    private static Map<String, Integer> moves(Map<String, String> before, Map<String, String> after) {
        var moves = new HashMap<String, Integer>();
        after.forEach((customer, band) -> moves.merge(before.get(customer) + ">" + band, 1, Integer::sum));
        return moves;
    }

    private static Map<String, Integer> moves(JsonPath outcome) {
        var moves = new HashMap<String, Integer>();
        List<Map<String, Object>> matrix = outcome.getList("result.matrix");
        matrix.forEach(m -> moves.put(m.get("from") + ">" + m.get("to"), (Integer) m.get("customers")));
        return moves;
    }

    private static String monthsAgo(int months) {
        return LocalDate.now(ZoneOffset.UTC).minusMonths(months).toString();
    }

    private static String leaf(String code, String indicator) {
        return """
                {"code":"%s","label":{"en":"x","zh":"x"},"indicator":"%s","normalisation":{"kind":"PERCENTILE"}}""".formatted(code, indicator);
    }

    private static JsonPath precise(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return JsonPath.from(answer.asString()).exact();
    }

    private static Request manager() {
        return given().bearer(Tokens.of("manager")).contentType("application/json");
    }

    private static Request viewer() {
        return given().bearer(Tokens.of("viewer"));
    }
}
