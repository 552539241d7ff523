package io.clientele.valuation.perceived;

import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithBackends
class ComparingPerceivedValueTest {

    private static final String PRICE = """
            [{"code":"price","supplier":{"rating":5},"customer":{"rating":7}}]""";

    @Test
    void bothSidesAreAnsweredWithTheGapBetweenThem() {
        var answer = ask("""
                {"benefit":[{"code":"service","supplierJudgements":[[1,3],[0.3333333333,1]],"children":[\
                {"code":"delivery","supplier":{"rating":8},"customer":{"weight":1,"rating":4}},\
                {"code":"support","supplier":{"rating":4},"customer":{"weight":1,"rating":4}}]}],"sacrifice":%s}""".formatted(PRICE));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        var read = answer.jsonPath();
        assertThat(read.getFloat("supplier.benefit")).isEqualTo(7);
        assertThat(read.getFloat("customer.net")).isEqualTo(-3);
        assertThat(read.getFloat("gap")).isEqualTo(-5);
        assertThat(read.getList("widestGap.path", String.class)).isEqualTo(List.of("service", "delivery"));
        assertThat(read.getString("sacrifice[0].verdict")).isEqualTo("CUSTOMER_SEES_MORE");
    }

    @Test
    void whatCannotBeComparedIsAProblem() {
        assertProblem(
                        ask("{\"benefit\":[{\"code\":\"a\",\"supplier\":{\"rating\":5}}],\"sacrifice\":" + PRICE + "}"),
                        422,
                        "INVALID_REQUEST")
                .at("/benefit/0/customer/rating");
        assertProblem(ask("{\"benefit\":[],\"sacrifice\":" + PRICE + "}"), 422, "INVALID_REQUEST")
                .at("/benefit");
    }

    @Test
    void whatWouldNotCountIsRefused() {
        assertProblem(ask("""
                        {"benefit":[{"code":"service","supplier":{"rating":9},"supplierJudgements":[[1,2],[0.5,1]],"children":[\
                        {"code":"a","supplier":{"weight":3,"rating":8},"customer":{"rating":4}},\
                        {"code":"a","supplier":{"rating":4},"customer":{"rating":4}}]}],"sacrifice":%s}""".formatted(PRICE)), 422, "INVALID_REQUEST")
                .at("/benefit/0/supplier/rating")
                .at("/benefit/0/children/0/supplier/weight")
                .at("/benefit/0/children/1/code");
    }

    private static Response ask(String body) {
        return given().auth()
                .oauth2(Tokens.of("viewer"))
                .contentType("application/json")
                .body(body)
                .post("/api/v1/perceived-value-comparisons");
    }
}
