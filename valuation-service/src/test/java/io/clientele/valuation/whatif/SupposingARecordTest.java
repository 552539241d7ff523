package io.clientele.valuation.whatif;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.JsonPath;
import io.clientele.kit.testing.http.Request;
import io.clientele.kit.testing.http.Response;
import io.clientele.valuation.indicator.Told;

import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static io.clientele.kit.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;

/** What is supposed of a record is read as what customer-service tells of it, and nothing else becomes another. */
@QuarkusTest
@WithBackends
class SupposingARecordTest {

    private static final String AS_OF = "2025-06-15";
    private static final String EXPOSURE =
            "\"particulars\":{\"contract\":{\"termTo\":\"2026-12-31\",\"exposure\":\"4000\"}}";

    @Inject
    Told told;

    private final UUID customer = UUID.randomUUID();
    private Told.Story story;

    @BeforeEach
    void aCompany() {
        story = told.of(customer).registered(1, "\"creditGrade\":\"FAIR\",\"region\":\"West\",\"industry\":\"TEA\"");
        story.entry("PURCHASE", "2025-01-10", "\"amount\":\"300\",\"cost\":\"100\"");
        story.entry("CONTRACT_STARTED", "2025-01-10", EXPOSURE);
        story.told();
    }

    @Test
    void theIndicatorsThatWouldBeOthersAreThoseThatAreOthersOnceItIsTold() {
        var before = indicators();
        var asked = ask("""
                "record":{"creditGrade":"EXCELLENT","walletEstimate":{"amount":"1200","currency":"CNY"},"region":"East",
                  "acquisitionCost":{"amount":"55.5","currency":"CNY"},"source":"WEB","roles":["AGENT"]}""");
        assertThat(asked.getMap("after")).as("no value goes by it").isEqualTo(asked.getMap("before"));
        assertThat(asked.getDouble("indicators.find { it.code == 'SHARE_OF_WALLET' }.after.value"))
                .isEqualTo(0.25);
        // 0.002 by grade, 0.45 of 4,000
        assertThat(asked.getString("indicators.find { it.code == 'EXPECTED_LOSS' }.after.amount.amount"))
                .isEqualTo("3.60");

        story.registered(2, """
                "region":"East","industry":"TEA","acquisitionCost":"55.5","source":"WEB","roles":["AGENT"],
                "creditGrades":[{"grade":"FAIR","assessedOn":"2024-01-01"},{"grade":"EXCELLENT","assessedOn":"2025-06-15"}],
                "walletEstimates":[{"yearlyAmount":"1200","estimatedOn":"2025-06-15"}]""");
        story.told();
        var after = indicators();
        var moved = new HashMap<String, Object>();
        after.forEach((code, view) -> {
            if (!Objects.equals(said(view), said(before.get(code)))) {
                moved.put(code, view);
            }
        });
        assertThat(moved.keySet())
                .contains("CREDIT_GRADE", "RAROC", "WALLET", "REGION", "ACQUISITION_COST", "SOURCE", "TRUST_INDEX");
        assertThat(views(asked, "after")).isEqualTo(moved);
        views(asked, "before").forEach((code, view) -> assertThat(view).isEqualTo(before.get(code)));
    }

    @Test
    void entriesThatAreSupposedBesideCountForIndicatorsToo() {
        var asked = ask("""
                "record":{"region":"West"},"entries":[{"kind":"COMPLAINT"},
                  {"kind":"PURCHASE","amount":{"amount":"100","currency":"CNY"}}]""");
        assertThat(asked.getDouble("indicators.find { it.code == 'COMPLAINTS' }.after.value"))
                .isEqualTo(1);
        assertThat(asked.getString("indicators.find { it.code == 'REVENUE' }.after.amount.amount"))
                .isEqualTo("400.00");
        assertThat(asked.getList("indicators.code", String.class)).doesNotContain("REGION");
        assertThat(ask("\"entries\":[{\"kind\":\"COMPLAINT\"}]").getMap("")).doesNotContainKey("indicators");
    }

    @Test
    void whatNoRecordSaysIsRefusedByName() {
        refused("{\"walletEstimate\":{\"amount\":\"-1\",\"currency\":\"CNY\"}}", "/record/walletEstimate/amount");
        refused("{\"acquisitionCost\":{\"amount\":\"1\",\"currency\":\"EUR\"}}", "/record/acquisitionCost/currency");
        refused("{\"kind\":\"INDIVIDUAL\"}", "/record/kind");
        refused("{\"kind\":\"INDIVIDUAL\",\"industry\":\"TEA\"}", "/record/industry");
        refused("{\"region\":\"\"}", "/record/region");
        refused("{\"roles\":[]}", "/record/roles");
        assertProblem(asked("\"record\":{\"creditGrade\":\"GOODE\"}"), 400, "MALFORMED_REQUEST")
                .at("/record/creditGrade");
        var decision = viewer().body("""
                        {"customerId":"%s","cost":{"amount":"1","currency":"CNY"},"probabilityWith":0.9,
                         "probabilityWithout":0.5,"supposing":{"record":{}}}""".formatted(customer)).post("/api/v1/retention-evaluations");
        assertProblem(decision, 422, "INVALID_REQUEST").at("/supposing/record");
    }

    private void refused(String record, String pointer) {
        assertProblem(asked("\"record\":" + record), 422, "INVALID_REQUEST").at(pointer);
    }

    private static Map<String, Object> views(JsonPath asked, String which) {
        var views = new HashMap<String, Object>();
        List<Map<String, Object>> changes = asked.getList("indicators");
        changes.forEach(change -> views.put((String) change.get("code"), change.get(which)));
        return views;
    }

    /** What it reads; parts and inputs may differ while it stays. */
    private static List<Object> said(Object view) {
        var map = (Map<?, ?>) view;
        return Arrays.asList(map.get("value"), map.get("amount"), map.get("category"));
    }

    private Map<String, Object> indicators() {
        var byCode = new HashMap<String, Object>();
        List<Map<String, Object>> items = viewer().get("/api/v1/customers/" + customer + "/indicators?asOf=" + AS_OF)
                .jsonPath()
                .getList("items");
        items.forEach(item -> byCode.put((String) item.get("code"), item));
        return byCode;
    }

    private JsonPath ask(String supposed) {
        var answer = asked(supposed);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private Response asked(String supposed) {
        return viewer().body("{\"asOf\":\"" + AS_OF + "\"," + supposed + "}")
                .post("/api/v1/customers/{id}/valuation/what-if", customer);
    }

    private static Request viewer() {
        return given().bearer(Tokens.of("viewer")).contentType("application/json");
    }
}
