package io.clientele.e2e.value;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import io.clientele.e2e.Api;
import io.clientele.e2e.Customers;
import io.clientele.e2e.Present;
import io.clientele.e2e.RunningSuite;
import io.clientele.e2e.Suite;

import static io.clientele.e2e.Customers.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** A purchase, another record and other weights are supposed at once; then all of it is really done, in three services. */
class WhatIsSupposedComesTrueTest {

    private static final String CARDS = "/api/v1/scorecards/";

    private final Suite suite = RunningSuite.suite();
    private final Api agent = suite.as("agent");
    private final Api manager = suite.as("manager");
    private final Instant yesterday = Present.daysAgo(1);
    private final String code = "S" + Math.abs(UUID.randomUUID().getLeastSignificantBits() % 1_000_000_000);
    private String customer;

    @Test
    void inTheIndicatorsTheScoreAndTheValue() {
        distributors();
        manager.post("/api/v1/scorecards", "{\"code\":\"" + code + "\"," + definition("2", "3", "1") + "}")
                .expect(201);
        active(1);
        var purchase = Customers.purchase(customer, "333", yesterday);
        var supposed = Api.JSON.createObjectNode();
        supposed.putArray("entries").add(purchase.deepCopy().without(List.of("customerId", "externalReference")));
        supposed.putObject("record")
                .put("creditGrade", "EXCELLENT")
                .put("region", "East of " + code)
                .set("walletEstimate", money("9000"));
        var card = supposed.putArray("scorecards").addObject().put("code", code);
        card.putObject("weights").put("VALUE", 0.5).put("ORDERS", 1).put("CREDIT", 4);
        var asked = agent.post(of("/valuation/what-if"), supposed.toString())
                .expect(200)
                .body();
        assertThat(asked.at("/scores/0/before/score")).isEqualTo(score().path("score"));
        assertThat(asked.at("/scores/0/change").asDouble()).isNotZero();

        manager.post(CARDS + code + "/versions", "{" + definition("0.5", "1", "4") + "}")
                .expect(201);
        active(2);
        reallyDone(purchase);

        assertThat(score().path("score").asDouble())
                .isCloseTo(asked.at("/scores/0/after/score").asDouble(), within(1e-9));
        assertThat(score().path("band")).isEqualTo(asked.at("/scores/0/after/band"));
        assertThat(score().at("/explanation").findValuesAsText("contribution"))
                .isEqualTo(asked.at("/scores/0/after/explanation").findValuesAsText("contribution"));
        assertThat(get("/valuation").path("currentValue")).isEqualTo(asked.at("/after/currentValue"));
        assertThat(asked.path("indicators").findValuesAsText("code"))
                .contains("CREDIT_GRADE", "REGION", "WALLET", "SHARE_OF_WALLET", "REVENUE", "ORDERS");
        var indicators = get("/indicators").path("items");
        asked.path("indicators")
                .forEach(each -> same(
                        each.path("after"), of(indicators, each.path("code").asText())));
    }

    /** Of everybody in the base only these are scored, by what they have bought. */
    private void distributors() {
        var entries = new ArrayList<ObjectNode>();
        for (int i = 0; i < 6; i++) {
            customer = agent.post(
                            "/api/v1/customers",
                            "{\"kind\":\"COMPANY\",\"name\":\"Supposed %d\",\"region\":\"West\",\"roles\":[\"DISTRIBUTOR\"]}"
                                    .formatted(i))
                    .expect(201)
                    .text("/id");
            for (int n = 0; n <= i / 2; n++) {
                entries.add(Customers.purchase(customer, "90", yesterday.minus(30L * n + 9, ChronoUnit.DAYS)));
            }
        }
        suite.as("system")
                .postLines("/api/v1/interactions/batch", Customers.lines(entries))
                .expect(207);
        suite.awaitSettled(SOON);
    }

    private void reallyDone(ObjectNode purchase) {
        agent.post("/api/v1/interactions", purchase.toString()).expect(201);
        agent.post(of("/credit-assessments"), """
                        {"capital":{"score":99},"condition":{"score":99},"capacity":{"score":99},"character":{"score":99},
                         "collateral":{"score":99},"continuity":{"score":99}}""").expect(201);
        agent.post(of("/wallet-estimates"), "{\"yearlyAmount\":" + money("9000") + ",\"origin\":\"INTERVIEW\"}")
                .expect(201);
        agent.patch(of(""), "{\"region\":\"East of " + code + "\"}", "*").expect(200);
        suite.awaitSettled(SOON);
    }

    private void active(int version) {
        suite.awaitJob("/api/v1/jobs/"
                + manager.post(CARDS + code + "/versions/" + version + "/dry-runs", "")
                        .expect(202)
                        .text("/id"));
        manager.put(CARDS + code + "/active", "{\"version\":" + version + "}").expect(200);
    }

    private static String definition(String value, String orders, String credit) {
        return """
                "definition":{"name":{"en":"Supposed","zh":"假定"},"audience":"INTERMEDIARIES","bands":[
                  {"code":"HIGH","label":{"en":"High","zh":"高"},"from":50},{"code":"LOW","label":{"en":"Low","zh":"低"},"from":0}],"children":[
                  {"code":"VALUE","label":{"en":"Value","zh":"价值"},"weight":%s,"children":[
                    {"code":"ORDERS","label":{"en":"Orders","zh":"订单"},"weight":%s,"indicator":"ORDERS","normalisation":{"kind":"PERCENTILE"}},
                    {"code":"REVENUE","label":{"en":"Revenue","zh":"收入"},"weight":1,"indicator":"REVENUE",
                     "normalisation":{"kind":"TARGET_BANDS","bands":[{"from":0,"points":20},{"from":500,"points":90}]}}]},
                  {"code":"CREDIT","label":{"en":"Credit","zh":"信誉"},"weight":%s,"indicator":"CREDIT_GRADE",
                   "normalisation":{"kind":"CATEGORY_MAP","points":{"EXCELLENT":100,"GOOD":80,"FAIR":40}}}]}""".formatted(value, orders, credit);
    }

    /** Parts and inputs may be told in another way; what is read is the same. */
    private static void same(JsonNode supposed, JsonNode real) {
        assertThat(real.path("amount")).as("%s", real).isEqualTo(supposed.path("amount"));
        assertThat(real.path("category")).as("%s", real).isEqualTo(supposed.path("category"));
        assertThat(real.path("value").asDouble())
                .as("%s", real)
                .isCloseTo(supposed.path("value").asDouble(), within(1e-3));
    }

    private static JsonNode of(JsonNode items, String code) {
        for (var item : items) {
            if (item.path("code").asText().equals(code)) {
                return item;
            }
        }
        throw new AssertionError("no " + code + " in " + items);
    }

    private static ObjectNode money(String amount) {
        return Api.JSON.createObjectNode().put("amount", amount).put("currency", "CNY");
    }

    private JsonNode score() {
        return get("/scores/" + code);
    }

    private JsonNode get(String what) {
        return agent.get(of(what)).expect(200).body();
    }

    private String of(String what) {
        return "/api/v1/customers/" + customer + what;
    }
}
