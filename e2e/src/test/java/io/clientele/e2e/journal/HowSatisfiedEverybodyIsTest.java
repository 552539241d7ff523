package io.clientele.e2e.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import io.clientele.e2e.Answer;
import io.clientele.e2e.Api;
import io.clientele.e2e.Customers;
import io.clientele.e2e.RunningSuite;
import io.clientele.e2e.Suite;

import static io.clientele.e2e.Customers.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Answers of two customers, out of order, some voided, some replaced, and a merge: each time the report is a recount. */
class HowSatisfiedEverybodyIsTest {

    /** Of no other scenario. */
    private static final int YEAR = 1961;

    private final Suite suite = RunningSuite.suite();
    private final Api agent = suite.as("agent");
    private final Api manager = suite.as("manager");
    private final Random random = new Random(1961);
    private final Map<String, Answered> standing = new HashMap<>();

    private record Answered(String customer, LocalDate day, int expected, int perceived, int nps) {}

    @Test
    void theReportIsARecountWhateverIsCorrectedOrMerged() {
        var first = Customers.register(agent, "Asked first");
        var second = Customers.register(agent, "Asked too");
        for (int i = 0; i < 40; i++) {
            tell(answered(i % 2 == 0 ? first : second));
        }
        compare("", standing.values());

        var told = new ArrayList<>(standing.keySet());
        told.subList(0, 5).forEach(this::voidIt);
        told.subList(5, 12).forEach(this::replace);
        compare("", standing.values());

        var merge = manager.post(
                        "/api/v1/customer-merges",
                        "{\"survivorId\":\"%s\",\"mergedIds\":[\"%s\"]}".formatted(first, second))
                .expect(201)
                .text("/id");
        tell(answered(second));
        compare("", standing.values());
        Suite.await("the survivor answers for both", SOON, () -> answers(of(first)) == standing.size());
        compare(of(first), standing.values());

        manager.send("/api/v1/customer-merges/" + merge, request -> request.DELETE());
        Suite.await("each answers for itself", SOON, () -> answers(of(second)) < standing.size());
        for (var customer : List.of(first, second)) {
            compare(
                    of(customer),
                    standing.values().stream()
                            .filter(one -> one.customer().equals(customer))
                            .toList());
        }
        compare("", standing.values());
    }

    private Answered answered(String customer) {
        return new Answered(
                customer,
                LocalDate.of(YEAR, 1 + random.nextInt(12), 1 + random.nextInt(28)),
                random.nextInt(11),
                random.nextInt(11),
                random.nextInt(11));
    }

    private void tell(Answered answered) {
        standing.put(post(entry(answered).put("customerId", answered.customer())), answered);
    }

    private void voidIt(String id) {
        post(Customers.correction(id));
        standing.remove(id);
    }

    private void replace(String id) {
        var instead = answered(standing.remove(id).customer());
        var correction = Customers.correction(id);
        correction.set("replacement", entry(instead));
        standing.put(post(correction), instead);
    }

    private static ObjectNode entry(Answered answered) {
        var entry = Api.JSON
                .createObjectNode()
                .put("kind", "SURVEY_ANSWER")
                .put("occurredAt", answered.day() + "T12:00:00Z")
                .put("nps", answered.nps());
        entry.putArray("attributes")
                .addObject()
                .put("name", "delivery")
                .put("expected", answered.expected())
                .put("perceived", answered.perceived());
        return entry;
    }

    private String post(ObjectNode entry) {
        return agent.post("/api/v1/interactions", entry.toString()).expect(201).text("/id");
    }

    private int answers(String whose) {
        var answer = asked(whose); // a service that still takes it for merged names the survivor
        return answer.status() == 308
                ? standing.size()
                : answer.expect(200).body().at("/total/answers").asInt();
    }

    private void compare(String whose, Iterable<Answered> expected) {
        var report = report(whose);
        holds(report.path("total"), expected);
        var byMonth = new HashMap<String, List<Answered>>();
        expected.forEach(
                one -> byMonth.computeIfAbsent(one.day().withDayOfMonth(1).toString(), month -> new ArrayList<>())
                        .add(one));
        assertThat(report.path("periods").findValuesAsText("from"))
                .containsExactlyElementsOf(byMonth.keySet().stream().sorted().toList());
        report.path("periods")
                .forEach(period -> holds(
                        period.path("answers"), byMonth.get(period.path("from").asText())));
    }

    private static void holds(JsonNode counted, Iterable<Answered> expected) {
        var all = new ArrayList<Answered>();
        expected.forEach(all::add);
        assertThat(counted.path("answers").asInt()).isEqualTo(all.size());
        assertThat(counted.path("satisfaction").asDouble())
                .isCloseTo(
                        all.stream()
                                .mapToInt(one -> one.perceived() - one.expected())
                                .average()
                                .orElseThrow(),
                        within(0.001));
        assertThat(counted.at("/nps/promoters").asLong())
                .isEqualTo(all.stream().filter(one -> one.nps() >= 9).count());
        assertThat(counted.at("/nps/passives").asLong())
                .isEqualTo(all.stream()
                        .filter(one -> one.nps() == 7 || one.nps() == 8)
                        .count());
    }

    private static String of(String customer) {
        return "/customers/" + customer;
    }

    private JsonNode report(String whose) {
        return asked(whose).expect(200).body();
    }

    private Answer asked(String whose) {
        return suite.as("viewer")
                .get("/api/v1" + (whose.isEmpty() ? "/satisfaction-reports" : whose + "/satisfaction")
                        + "?by=MONTH&dayFrom=%d-01-01&dayTo=%d-01-01".formatted(YEAR, YEAR + 1));
    }
}
