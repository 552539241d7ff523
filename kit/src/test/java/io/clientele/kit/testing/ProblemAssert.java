package io.clientele.kit.testing;

import io.clientele.kit.testing.http.Response;

import static org.assertj.core.api.Assertions.assertThat;

/** Says what a problem answer must be. */
public final class ProblemAssert {

    private final Response answer;

    private ProblemAssert(Response answer) {
        this.answer = answer;
    }

    /** The answer is a complete problem+json of this status and code. */
    public static ProblemAssert assertProblem(Response answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).as(answer.asString()).startsWith("application/problem+json");
        var body = answer.jsonPath();
        assertThat(body.getString("code")).as(answer.asString()).isEqualTo(code);
        assertThat(body.getInt("status")).isEqualTo(status);
        assertThat(body.getString("type")).startsWith("/problems/");
        assertThat(body.getString("title")).isNotBlank();
        return new ProblemAssert(answer);
    }

    /** One of the faults concerns this property, given as JSON Pointer. */
    public ProblemAssert at(String pointer) {
        assertThat(answer.jsonPath().getList("errors.pointer", String.class))
                .as(answer.asString())
                .contains(pointer);
        return this;
    }

    /** One of the faults concerns this query or path parameter. */
    public ProblemAssert atParameter(String name) {
        assertThat(answer.jsonPath().getList("errors.parameter", String.class))
                .as(answer.asString())
                .contains(name);
        return this;
    }
}
