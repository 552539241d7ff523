package io.clientele.e2e.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;

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

/** A model of buying is tried on everybody, valued by, and goes out of use with none in its place: everybody is valued by the prior, and classes follow. */
class AModelGoesOutOfUseTest {

    private static final int CUSTOMERS = 60;

    private final Suite suite = RunningSuite.suite();
    private final Api viewer = suite.as("viewer");

    @Test
    void whatIsTriedComesTrueAndThenThePriorAnswersAndEveryReaderFollows() {
        var customers = Customers.registerMany(suite.as("system"), CUSTOMERS, "Out of use");
        var entries = new ArrayList<ObjectNode>();
        for (int i = 0; i < CUSTOMERS; i++) {
            for (int p = 0; p <= i % 6; p++) {
                entries.add(Customers.purchase(customers.get(i), "40.00", Present.daysAgo(300 - 40 * p - i % 17)));
            }
        }
        suite.as("system")
                .postLines("/api/v1/interactions/batch", Customers.lines(entries))
                .expect(207);
        suite.awaitSettled(SOON);
        var customer = customers.get(5);
        var fit = ModelInUse.fit(suite, "NBD", LocalDate.now(ZoneOffset.UTC).minusDays(1), "P1W");
        var tried = tried(fit.path("version").asInt());
        try (var inUse = ModelInUse.of(suite, fit)) {
            assertThat(equity()).isEqualTo(tried.at("/futureValue/after"));
            var before = valuation(customer);
            assertThat(before.at("/model/name").asText()).isEqualTo("NBD");

            inUse.takeOutOfUse();

            var after = valuation(customer);
            assertThat(after.at("/model/name").asText()).isEqualTo("PRIOR_RATE");
            assertThat(after.path("reasons").toString()).contains("NO_ACTIVE_PURCHASE_MODEL");
            assertThat(money(after.path("futureValue"))).isNotEqualByComparingTo(money(before.path("futureValue")));
            assertThat(ModelInUse.active(suite, "PURCHASE")).isEmpty();
            assertThat(viewer.get("/api/v1/valuations?customerId=" + customer)
                            .expect(200)
                            .body()
                            .at("/items/0/futureValue"))
                    .isEqualTo(after.path("futureValue"));
            Suite.await("segmentation has heard of the value", SOON, () -> potential(customer)
                    .equals(after.path("futureValue")));
            assertThat(suite.as("manager").delete("/api/v1/models/NBD/active").status())
                    .isEqualTo(204);
            assertThat(suite.as("agent").delete("/api/v1/models/NBD/active").status())
                    .isEqualTo(403);
        }
    }

    /** What all parts of the work have come to; until the version is active nobody is valued by it. */
    private JsonNode tried(int version) {
        var active = ModelInUse.active(suite, "PURCHASE");
        var equity = equity();
        var begun = suite.as("manager")
                .put("/api/v1/models/NBD/active?dryRun=true", "{\"version\":" + version + ",\"force\":true}")
                .expect(202);
        var job = suite.awaitJob(begun.header("Location")).body();
        assertThat(job.path("done")).isEqualTo(job.path("total"));
        var result = job.path("result");
        assertThat(result.path("customers")).isEqualTo(job.path("total"));
        assertThat(result.at("/to/model").asText()).isEqualTo("NBD");
        assertThat(result.at("/to/modelVersion").asInt()).isEqualTo(version);
        assertThat(money(result.at("/futureValue/change"))).isNotZero();
        assertThat(equity()).isEqualTo(equity);
        assertThat(ModelInUse.active(suite, "PURCHASE")).isEqualTo(active);
        return result;
    }

    private JsonNode equity() {
        return viewer.get("/api/v1/portfolio").expect(200).body().path("customerEquity");
    }

    private JsonNode valuation(String customer) {
        return viewer.get("/api/v1/customers/" + customer + "/valuation")
                .expect(200)
                .body();
    }

    private JsonNode potential(String customer) {
        for (var item : viewer.get("/api/v1/customers/" + customer + "/segments")
                .expect(200)
                .body()
                .path("items")) {
            if (item.path("scheme").asText().equals("VALUE_MATRIX")) {
                return item.at("/inputs/futureValue");
            }
        }
        return Api.JSON.missingNode();
    }

    private static BigDecimal money(JsonNode money) {
        return new BigDecimal(money.path("amount").asText());
    }
}
