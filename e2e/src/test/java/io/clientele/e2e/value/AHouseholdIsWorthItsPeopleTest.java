package io.clientele.e2e.value;

import java.math.BigDecimal;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import io.clientele.e2e.Api;
import io.clientele.e2e.Customers;
import io.clientele.e2e.Present;
import io.clientele.e2e.RunningSuite;
import io.clientele.e2e.Suite;
import io.clientele.e2e.WhereIsIt;

import static io.clientele.e2e.Customers.SOON;
import static org.assertj.core.api.Assertions.assertThat;

/** Two people live together and are worth what both are worth; once the head of the household is erased, the other stands alone. */
class AHouseholdIsWorthItsPeopleTest {

    private final Suite suite = RunningSuite.suite();
    private final Api agent = suite.as("agent");

    @Test
    void theSumOfBothAndThenTheOtherAlone() {
        var head = person("Ada Adler", null);
        var other = person("Bert Adler", head);
        buy(head, "120.50", 20);
        buy(other, "79.25", 20);
        buy(other, "20.25", 10);
        agent.post("/api/v1/customers/" + other + "/wallet-estimates", """
                        {"estimatedOn":"%s","yearlyAmount":{"amount":"500","currency":"CNY"},"origin":"INTERVIEW"}""".formatted(
                                Present.daysAgo(5).toString().substring(0, 10)))
                .expect(201);
        suite.awaitSettled(SOON);

        var household = group(head);
        assertThat(household.path("members").findValuesAsText("customerId")).containsExactly(head, other);
        assertThat(household.at("/members/1/parentId").asText()).isEqualTo(head);
        assertThat(household.at("/currentValue/amount").asText()).isEqualTo("220.00");
        assertThat(household.path("purchases").asInt()).isEqualTo(3);
        itsRelationsHaveEarned(household, "220.00");
        assertThat(household.at("/shareOfWallet/customers").asInt()).isEqualTo(1);
        assertThat(household.at("/shareOfWallet/share").asDouble()).isEqualTo(0.199); // 99.50 of 500 with us
        assertThat(household.at("/riskAdjustedReturn/customers").asInt()).isZero();
        assertThat(household.path("riskAdjustedReturn").has("raroc")).isFalse();
        assertThat(suite.as("viewer").get(path(head)).expect(403).text("/code")).isEqualTo("HOUSEHOLD_MASKED");
        assertThat(suite.as("viewer")
                        .get("/api/v1/customers/" + other)
                        .expect(200)
                        .text("/parentId"))
                .isEmpty();

        var job = suite.as("admin")
                .post("/api/v1/erasures", "{\"customerId\":\"" + head + "\",\"reason\":\"Asked for\"}")
                .expect(202);
        suite.awaitJob(job.header("Location"));
        suite.awaitSettled(SOON);

        agent.get(path(head)).expect(404);
        var alone = group(other);
        assertThat(alone.path("members")).hasSize(1);
        assertThat(alone.at("/members/0/parentId").isMissingNode()).isTrue();
        assertThat(alone.at("/currentValue/amount").asText()).isEqualTo("99.50");
        assertThat(agent.get("/api/v1/customers/" + other).expect(200).text("/parentId"))
                .isEmpty();
        assertThat(WhereIsIt.inDatabases(suite, head))
                .doesNotContain("customer/public.customer", "customer/public.customer_version");
    }

    private static void itsRelationsHaveEarned(JsonNode household, String amount) {
        var earned = household.path("lifecycleProfit");
        var terms = BigDecimal.ZERO;
        for (var term : earned.path("explanation")) {
            terms = terms.add(new BigDecimal(term.at("/amount/amount").asText()));
        }
        assertThat(terms)
                .isEqualByComparingTo(earned.at("/lifecycleProfit/amount").asText())
                .isEqualByComparingTo(amount);
        assertThat(earned.path("gaps").findValuesAsText("code")).contains("ACQUISITION_COST");
    }

    private JsonNode group(String customer) {
        return agent.get(path(customer)).expect(200).body();
    }

    private static String path(String customer) {
        return "/api/v1/customers/" + customer + "/valuation/group";
    }

    private void buy(String customer, String amount, int daysAgo) {
        agent.post(
                        "/api/v1/interactions",
                        Customers.purchase(customer, amount, Present.daysAgo(daysAgo))
                                .toString())
                .expect(201);
    }

    private String person(String name, String parent) {
        return agent.post(
                        "/api/v1/customers",
                        "{\"kind\":\"INDIVIDUAL\",\"name\":\"%s\"%s}"
                                .formatted(name, parent == null ? "" : ",\"parentId\":\"" + parent + "\""))
                .expect(201)
                .text("/id");
    }
}
