package io.clientele.e2e.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import io.clientele.e2e.Answer;
import io.clientele.e2e.Api;
import io.clientele.e2e.RunningSuite;
import io.clientele.e2e.Suite;

import static org.assertj.core.api.Assertions.assertThat;

/** A hundred callers change one record at once: who has seen it wins, nobody's change is lost, and its history tells every one. */
class ManyChangeOneRecordTest {

    private static final int CALLERS = 100;

    private final Suite suite = RunningSuite.suite();
    private final Api agent = suite.as("agent");
    private final String customer = "/api/v1/customers/"
            + agent.post("/api/v1/customers", "{\"kind\":\"COMPANY\",\"name\":\"Wanted by many\",\"employees\":0}")
                    .expect(201)
                    .text("/id");

    @Test
    void ofAllWhoHaveSeenTheSameVersionOneWins() throws InterruptedException {
        var seen = agent.get(customer).expect(200).header("ETag");
        var answers = atOnce(i -> agent.patch(customer, "{\"region\":\"R" + i + "\"}", seen));
        var byStatus = new TreeMap<Integer, List<Answer>>();
        answers.forEach(each ->
                byStatus.computeIfAbsent(each.status(), s -> new ArrayList<>()).add(each));
        assertThat(byStatus.keySet()).containsExactly(200, 412);
        assertThat(byStatus.get(200)).singleElement().satisfies(won -> assertThat(
                        agent.get(customer).expect(200).text("/region"))
                .isEqualTo(won.text("/region")));
        assertThat(byStatus.get(412))
                .allSatisfy(lost -> assertThat(lost.text("/code")).isNotBlank());
        assertThat(versions()).hasSize(2);
    }

    @Test
    void whoReadsAgainAndTriesAgainLosesNothing() throws InterruptedException {
        atOnce(i -> {
            while (true) {
                var read = agent.get(customer).expect(200);
                var more = "{\"employees\":" + (read.body().path("employees").asInt() + 1) + "}";
                var answer = agent.patch(customer, more, read.header("ETag"));
                if (answer.status() != 412) {
                    return answer.expect(200);
                }
            }
        });
        assertThat(agent.get(customer).expect(200).body().path("employees").asInt())
                .isEqualTo(CALLERS);
        var versions = versions();
        assertThat(versions).hasSize(CALLERS + 1);
        for (int i = 0; i < CALLERS; i++) {
            var change = versions.get(i).path("changes").get(0);
            assertThat(change.path("property").asText()).isEqualTo("employees");
            assertThat(change.path("new").asInt()).isEqualTo(CALLERS - i);
            assertThat(change.path("old").asInt()).isEqualTo(CALLERS - i - 1);
        }
        var halfway = versions.get(CALLERS / 2);
        var then = agent.get(customer + "?asOf="
                        + Instant.parse(halfway.path("changedAt").asText()))
                .expect(200);
        assertThat(then.body().path("employees").asInt()).isEqualTo(CALLERS / 2);
    }

    private List<JsonNode> versions() {
        var versions = new ArrayList<JsonNode>();
        agent.get(customer + "/history?limit=500")
                .expect(200)
                .body()
                .path("items")
                .forEach(versions::add);
        return versions;
    }

    private interface Call {
        Answer of(int caller);
    }

    private static List<Answer> atOnce(Call call) throws InterruptedException {
        try (var callers = Executors.newFixedThreadPool(CALLERS)) {
            var calls = new ArrayList<Callable<Answer>>();
            for (int i = 0; i < CALLERS; i++) {
                int caller = i;
                calls.add(() -> call.of(caller));
            }
            return callers.invokeAll(calls).stream()
                    .map(each -> each.resultNow())
                    .toList();
        }
    }
}
