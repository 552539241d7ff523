package io.clientele.segmentation;

import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.ActionEvent.ActionChanged;
import io.clientele.contracts.Event;
import io.clientele.contracts.Topic;
import io.clientele.kit.testing.TopicProbe;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.Response;
import io.clientele.segmentation.store.Database;

import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static io.clientele.segmentation.Calls.as;
import static io.clientele.segmentation.Calls.viewer;
import static org.assertj.core.api.Assertions.assertThat;

/** What is proposed for a class is accepted, finished, and never undone. */
@QuarkusTest
@WithBackends
class ActingOnAClassTest {

    @Inject
    Database database;

    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void nobodyIsHere() {
        Tables.clear(database);
    }

    @Test
    void anAgentAcceptsAndFinishesAnAction() {
        arrive(Facts.worth(id, 1, "5", "5"));
        var list = viewer().queryParam("customerId", id.toString())
                .queryParam("status", "PROPOSED")
                .queryParam("scheme", "VALUE_MATRIX")
                .queryParam("class", "GOLD")
                .queryParam("code", "MAINTAIN", "REBUILD")
                .queryParam("count", true)
                .get("/api/v1/actions")
                .jsonPath();
        assertThat(list.getInt("total")).isEqualTo(1);
        assertThat(list.getString("items[0].resources.code")).isEqualTo("HEAVY");
        assertThat(list.getString("items[0].retention.label")).isEqualTo("Maintain at full strength");
        var path = "/api/v1/actions/" + list.getString("items[0].id");
        var tag = viewer().get(path).header("ETag");

        var accepted = patch(path, tag, "{\"status\":\"ACCEPTED\"}");
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(200);
        assertThat(accepted.jsonPath().getString("status")).isEqualTo("ACCEPTED");
        assertProblem(patch(path, tag, "{\"status\":\"DONE\"}"), 412, "STALE");
        var done = patch(path, accepted.header("ETag"), "{\"status\":\"DONE\"}");
        assertThat(done.jsonPath().getString("status")).isEqualTo("DONE");
        assertProblem(patch(path, "*", "{\"status\":\"ACCEPTED\"}"), 409, "ILLEGAL_TRANSITION");
        try (var actions = TopicProbe.on(Topic.ACTIONS)) {
            actions.await(
                    ActionChanged.class,
                    e -> e.action().customerId().equals(id)
                            && e.action().status().equals("DONE"));
        }
    }

    @Test
    void aChangeOfAnActionThatCannotBeIsRefused() {
        arrive(Facts.worth(id, 1, "5", "5"));
        var path = "/api/v1/actions/"
                + viewer().queryParam("customerId", id.toString())
                        .get("/api/v1/actions")
                        .jsonPath()
                        .getString("items[0].id");

        assertProblem(patch(path, null, "{\"status\":\"ACCEPTED\"}"), 428, "PRECONDITION_REQUIRED");
        assertProblem(patch(path, "*", "{\"state\":\"ACCEPTED\"}"), 400, "MALFORMED_REQUEST")
                .at("/state");
        assertProblem(patch(path, "*", "{\"status\":\"FINISHED\"}"), 400, "MALFORMED_REQUEST")
                .at("/status");
        assertProblem(patch(path, "*", "{\"status\":null}"), 422, "INVALID_REQUEST")
                .at("/status");
        assertProblem(patch(path, "*", "{\"status\":\"WITHDRAWN\"}"), 409, "ILLEGAL_TRANSITION");
        assertProblem(
                patch("/api/v1/actions/" + UUID.randomUUID(), "*", "{\"status\":\"DONE\"}"), 404, "ACTION_NOT_FOUND");
    }

    private void arrive(Event... events) {
        Calls.arrive(database, events);
    }

    private static Response patch(String path, String ifMatch, String body) {
        var request = as("agent").contentType("application/merge-patch+json").body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).patch(path);
    }
}
