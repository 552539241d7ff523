package io.clientele.e2e.value;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import io.clientele.e2e.Api;
import io.clientele.e2e.Customers;
import io.clientele.e2e.RunningSuite;
import io.clientele.e2e.Suite;

import static io.clientele.e2e.Customers.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Models of contracts compete on the renewals of a published cohort, the “regular” customers of Fader and Hardie (How to Project Customer Retention, 2007):
 * of a thousand who began together, so many were there after each of twelve years.
 */
class RenewalsAreForeseenTest {

    private static final int COHORT = 1_000;
    private static final List<Integer> THERE = List.of(631, 468, 382, 326, 289, 262, 241, 223, 207, 194, 183, 173);
    private static final LocalDate BEGIN = LocalDate.of(1980, 3, 1);

    private final Suite suite = RunningSuite.suite();
    private final Api viewer = suite.as("viewer");

    @Test
    void fiveYearsAreForeseenFromSevenAsPublished() {
        everybodyBeginsAndMostLeave();
        var before = ModelInUse.active(suite, "CONTRACT");
        var job = suite.as("manager")
                .post(
                        "/api/v1/model-comparisons",
                        "{\"role\":\"CONTRACT\",\"calibrationEnd\":\"1987-06-30\",\"holdOut\":\"P5Y\"}")
                .expect(202);
        var made = suite.awaitJob(job.header("Location")).body().path("result");

        assertThat(made.path("customers").asInt()).isEqualTo(THERE.get(6));
        assertThat(made.path("actualRenewals").asInt())
                .isEqualTo(THERE.stream().skip(7).mapToInt(there -> there).sum());
        assertThat(made.path("champion").asText()).isEqualTo("SHIFTED_BETA_GEOMETRIC");
        assertThat(made.path("challenger").asText()).isEqualTo("CONSTANT_RETENTION");
        var best = made.at("/candidates/0");
        assertThat(best.at("/parameters/alpha").asDouble()).isCloseTo(0.704, within(1e-3));
        assertThat(best.at("/parameters/beta").asDouble()).isCloseTo(1.182, within(1e-3));
        assertThat(best.path("beatsBaseline").asBoolean()).isTrue();
        assertThat(best.at("/score/byRenewal"))
                .extracting(each -> each.path("actual").asInt())
                .isEqualTo(THERE.subList(7, 12));
        assertThat(best.at("/score/coverage/measured").asDouble()).isCloseTo(223 / 241.0, within(1e-9));

        assertThat(viewer.get("/api/v1/model-comparisons/" + made.path("id").asText())
                        .expect(200)
                        .body())
                .isEqualTo(made);
        assertThat(viewer.get("/api/v1/model-comparisons?role=CONTRACT&limit=1")
                        .expect(200)
                        .body()
                        .at("/items/0/id"))
                .isEqualTo(made.path("id"));
        assertThat(ModelInUse.active(suite, "CONTRACT")).isEqualTo(before);
    }

    /** Who is still there after twelve years leaves in the middle of the fourteenth, which nobody asks about: later scenarios find no contract. */
    private void everybodyBeginsAndMostLeave() {
        var customers = Customers.registerMany(suite.as("system"), COHORT, "Regular");
        var begun = posted(customers.stream()
                .map(customer -> entry(customer, "CONTRACT_STARTED", BEGIN, "termFrom", BEGIN.toString()))
                .toList());
        posted(IntStream.range(0, COHORT)
                .mapToObj(i -> entry(customers.get(i), "CONTRACT_ENDED", end(i), "endReason", "CANCELLED_BY_CUSTOMER")
                        .put("about", begun.get(i).path("id").asText()))
                .toList());
        suite.awaitSettled(SOON);
    }

    private static LocalDate end(int customer) {
        long renewed = THERE.stream().filter(there -> there > customer).count();
        return renewed == THERE.size() ? BEGIN.plusYears(13).plusMonths(6) : BEGIN.plusYears(1 + renewed);
    }

    private JsonNode posted(List<ObjectNode> entries) {
        var answer = suite.as("system")
                .postLines("/api/v1/interactions/batch", Customers.lines(entries))
                .expect(207)
                .body();
        assertThat(answer.path("created").asInt()).isEqualTo(COHORT);
        return answer.path("results");
    }

    private static ObjectNode entry(String customer, String kind, LocalDate day, String term, String value) {
        var entry = Api.JSON
                .createObjectNode()
                .put("customerId", customer)
                .put("kind", kind)
                .put("occurredAt", day + "T12:00:00Z");
        entry.putObject("contract").put(term, value);
        return entry;
    }
}
