package io.clientele.kit.testing;

import java.util.Set;

import io.clientele.kit.testing.http.Http;
import io.clientele.kit.testing.http.JsonPath;
import io.clientele.kit.testing.http.Response;

import static org.assertj.core.api.Assertions.assertThat;

/** Waits for the end of a job, as a caller would. */
public final class EndedJob {

    private static final Set<String> GOING_ON = Set.of("QUEUED", "RUNNING");

    private EndedJob() {}

    /** @param location where the job is, as the answer said that began it */
    public static JsonPath at(String location) {
        Patience.until(
                "the end of " + location,
                () -> !GOING_ON.contains(read(location).getString("state")));
        return read(location);
    }

    /** The end of the job that this answer began, which must be a good one. */
    public static JsonPath of(Response accepted) {
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
        return succeeded(accepted.header("Location"));
    }

    public static JsonPath succeeded(String location) {
        JsonPath job = at(location);
        assertThat(job.getString("state")).as(job.prettify()).isEqualTo("SUCCEEDED");
        return job;
    }

    private static JsonPath read(String location) {
        Response job = Http.given()
                .bearer(Tokens.of("manager"))
                .accept("application/json")
                .get(location);
        assertThat(job.statusCode()).as(job.asString()).isEqualTo(200);
        return job.jsonPath();
    }
}
