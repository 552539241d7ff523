package io.clientele.e2e.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import io.clientele.e2e.Answer;
import io.clientele.e2e.Api;
import io.clientele.e2e.Customers;
import io.clientele.e2e.RunningSuite;
import io.clientele.e2e.Suite;

import static io.clientele.e2e.Customers.SOON;
import static org.assertj.core.api.Assertions.assertThat;

/** A scorecard of the company's own: refused until it was tried, active as it was tried, explained leaf by leaf. */
class AScorecardJudgesABaseTest {

    private final Suite suite = RunningSuite.suite();
    private final Api manager = suite.as("manager");
    private final Api agent = suite.as("agent");
    private final String code = "E" + Math.abs(UUID.randomUUID().getLeastSignificantBits() % 1_000_000_000);
    private final String cards = "/api/v1/scorecards";

    @Test
    void exactlyAsItWasTried() {
        var customers = new ArrayList<String>();
        for (int i = 0; i < 12; i++) {
            customers.add(buyer(i));
        }
        suite.awaitSettled(SOON);
        manager.post(cards, """
                {"code":"%s","definition":{"name":{"en":"Mine","zh":"自定"},"audience":"BUYERS",
                 "bands":[{"code":"A","from":60,"label":{"en":"Best","zh":"优质"}},{"code":"B","from":0,"label":{"en":"Others","zh":"其他"}}],
                 "children":[
                  {"code":"FREQUENCY","indicator":"ORDERS","label":{"en":"Orders","zh":"订单数"},"normalisation":{"kind":"PERCENTILE"},"weight":2},
                  {"code":"CREDIT","indicator":"CREDIT_GRADE","label":{"en":"Credit","zh":"信誉"},"weight":1,
                   "normalisation":{"kind":"CATEGORY_MAP","points":{"EXCELLENT":100,"GOOD":75,"FAIR":50,"POOR":25,"NONE":0}}}]}}""".formatted(code)).expect(201);
        assertThat(activate().expect(409).text("/code")).isEqualTo("DRY_RUN_REQUIRED");
        var outcome = suite.awaitJob("/api/v1/jobs/"
                        + manager.post(cards + "/" + code + "/versions/1/dry-runs", "")
                                .expect(202)
                                .text("/id"))
                .body()
                .path("result");
        assertThat(outcome.path("customers").asInt()).isGreaterThanOrEqualTo(12);
        activate().expect(200);
        var taken = manager.get(cards + "/" + code + "/outcome").expect(200).body();
        assertThat(taken.path("scores")).isEqualTo(outcome.path("scores"));
        assertThat(taken.path("matrix")).isEqualTo(outcome.path("matrix"));

        var scores = new ArrayList<BigDecimal>();
        for (var customer : customers) {
            var score = score(customer);
            assertThat(sum(score.path("explanation")))
                    .isEqualByComparingTo(score.path("score").decimalValue());
            scores.add(score.path("score").decimalValue());
        }
        assertThat(scores).as("more orders, more points").isSorted().doesNotHaveDuplicates();
        var unknown = score(customers.getFirst());
        assertThat(unknown.path("knownWeight").decimalValue().round(new MathContext(4)))
                .isEqualByComparingTo("0.6667"); // no credit file: the other leaf counts for all
        agent.post("/api/v1/customers/" + customers.getFirst() + "/credit-assessments", """
                        {"capital":{"score":90},"condition":{"score":90},"capacity":{"score":90},"character":{"score":90},
                         "collateral":{"score":90},"continuity":{"score":90}}""")
                .expect(201);
        Suite.await(
                "the credit file counts",
                SOON,
                () -> score(customers.getFirst()).path("knownWeight").asDouble() == 1);
        assertThat(manager.send(cards + "/" + code + "/versions/1", request -> request.header("Accept-Language", "zh")
                                .GET())
                        .expect(200)
                        .text("/label"))
                .isEqualTo("自定");
    }

    private Answer activate() {
        return manager.put(cards + "/" + code + "/active", "{\"version\":1}");
    }

    private JsonNode score(String customer) {
        return agent.get("/api/v1/customers/" + customer + "/scores/" + code)
                .expect(200)
                .body();
    }

    private static BigDecimal sum(JsonNode leaves) {
        List<JsonNode> all = new ArrayList<>();
        leaves.forEach(all::add);
        return all.stream()
                .map(leaf -> leaf.path("contribution").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Who has bought so many times and once more. */
    private String buyer(int orders) {
        var customer = Customers.register(agent, "Judged " + orders);
        for (int i = 0; i <= orders; i++) {
            agent.post(
                            "/api/v1/interactions",
                            "{\"customerId\":\"%s\",\"kind\":\"PURCHASE\",\"occurredAt\":\"2026-0%d-%02dT10:00:00Z\",\"amount\":{\"amount\":\"10\",\"currency\":\"CNY\"}}"
                                    .formatted(customer, 1 + i / 2, 1 + i))
                    .expect(201);
        }
        return customer;
    }
}
