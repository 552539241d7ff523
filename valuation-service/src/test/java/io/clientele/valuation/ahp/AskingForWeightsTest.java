package io.clientele.valuation.ahp;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.Response;

import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static io.clientele.kit.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithBackends
class AskingForWeightsTest {

    @Test
    void aViewerIsAnswered() {
        var answer = ask("""
                {"criteria":["客户忠诚","规模","信用"],"judgements":[[1,3,5],[0.333,1,3],[0.2,0.333,1]]}""");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.jsonPath().getList("weights")).hasSize(3);
        assertThat(answer.jsonPath().getFloat("randomIndex")).isEqualTo(0.58f);
        assertThat(answer.jsonPath().getString("worstJudgement.criterion")).isEqualTo("客户忠诚");
    }

    @Test
    void whatCannotBeWeighedIsAProblem() {
        assertProblem(ask("{\"criteria\":[\"a\",\"b\"],\"judgements\":[[1,2],[null,1]]}"), 400, "MALFORMED_REQUEST")
                .at("/judgements/1/0");
        assertProblem(ask("{\"criteria\":[\"a\",\"b\"],\"judgements\":[[1,2],[2,1]]}"), 422, "INVALID_REQUEST")
                .at("/judgements/1/0");
        assertProblem(
                        ask(
                                "{\"criteria\":[\"a\",\"b\",\"c\"],\"judgements\":[[1,9,0.1112],[0.1112,1,9],[9,0.1112,1]]}"),
                        422,
                        "INVALID_REQUEST")
                .at("/judgements/0/1");
        assertProblem(ask("{\"criterias\":[],\"judgements\":[]}"), 400, "MALFORMED_REQUEST")
                .at("/criterias");
        assertThat(given().contentType("application/json")
                        .body("{}")
                        .post("/api/v1/ahp-evaluations")
                        .statusCode())
                .isEqualTo(401);
    }

    private static Response ask(String body) {
        return given().bearer(Tokens.of("viewer"))
                .contentType("application/json")
                .body(body)
                .post("/api/v1/ahp-evaluations");
    }
}
