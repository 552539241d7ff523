package io.clientele.valuation.perceived;

import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.Request;
import io.clientele.kit.testing.http.Response;

import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static io.clientele.kit.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@QuarkusTest
@WithBackends
class ComparingPerceivedValueTest {

    private static final String COMPARISONS = "/api/v1/perceived-value-comparisons";
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

    /**
     * The supplier's 1/4 · 1/2 · 8 = 1 is less than the customer's 3/6 · 2/3 · 5 = 5/3, and yet it sees less of it: that it matters
     * more makes the difference.
     */
    @Test
    void whatIsSeenAndWhatMattersAreJudgedApart() {
        var body = """
                {"benefit":[{"code":"product","supplier":{"weight":3,"rating":8},"customer":{"weight":3,"rating":8}},\
                {"code":"service","supplier":{"weight":1},"customer":{"weight":3},"children":[\
                {"code":"delivery","supplier":{"weight":1,"rating":8},"customer":{"weight":2,"rating":5}},\
                {"code":"support","supplier":{"weight":1,"rating":8},"customer":{"weight":1,"rating":8}}]}],"sacrifice":%s}""".formatted(PRICE);
        var read = ask(body).jsonPath();
        assertThat(read.getDouble("benefit[1].gap")).isCloseTo(2.0 / 3, within(1e-6));
        assertThat(read.getString("benefit[1].verdict")).isEqualTo("CUSTOMER_SEES_LESS");
        assertThat(read.getString("benefit[1].label")).isEqualTo("The customer sees less of it than we believe");
        assertThat(read.getString("benefit[1].weightVerdict")).isEqualTo("MATTERS_MORE_TO_CUSTOMER");
        assertThat(read.getString("benefit[0].verdict")).isEqualTo("AGREED");
        assertThat(read.getString("benefit[0].weightVerdict")).isEqualTo("MATTERS_LESS_TO_CUSTOMER");
        var chinese = request()
                .header("Accept-Language", "zh")
                .body(body)
                .post(COMPARISONS)
                .jsonPath();
        assertThat(chinese.getString("benefit[1].label")).isEqualTo("客户感知低于我方判断");
        assertThat(chinese.getString("benefit[1].weightLabel")).isEqualTo("客户的重视程度高于我方判断");
    }

    @Test
    void whatTheCustomerHasNotRatedIsNamedAndCountsOnNeitherSide() {
        var read = ask("""
                {"benefit":[{"code":"product","supplier":{"weight":3,"rating":8},"customer":{"rating":6}},\
                {"code":"support","supplier":{"weight":1,"rating":2}}],"sacrifice":%s}""".formatted(PRICE)).jsonPath();
        assertThat(read.getDouble("supplier.benefit")).isEqualTo(8);
        assertThat(read.getDouble("customer.net")).isEqualTo(-1);
        assertThat(read.getDouble("gap")).isEqualTo(-4);
        assertThat(read.getList("missing")).hasSize(1);
        assertThat(read.getList("missing[0].path", String.class)).containsExactly("support");
        assertThat(read.getString("missing[0].reason")).isEqualTo("NO_RATING");
        assertThat(read.getDouble("missing[0].supplierWeight")).isEqualTo(0.25);
        assertThat(read.getDouble("missing[0].customerWeight")).isEqualTo(0.5);
        assertThat(read.getList("notes.code", String.class)).containsExactly("RENORMALISED");
    }

    @Test
    void whereNothingIsRatedThereIsNoNetValue() {
        var read = ask("{\"benefit\":[{\"code\":\"a\",\"supplier\":{\"rating\":5}}],\"sacrifice\":" + PRICE + "}")
                .jsonPath();
        assertThat(read.<Object>get("customer.benefit")).isNull();
        assertThat(read.<Object>get("supplier.net")).isNull();
        assertThat(read.<Object>get("gap")).isNull();
        assertThat(read.getDouble("customer.sacrifice")).isEqualTo(7);
        assertThat(read.getList("notes.code", String.class)).containsExactly("RENORMALISED", "NOTHING_RATED");
    }

    @Test
    void whatCannotBeComparedIsAProblem() {
        assertProblem(
                        ask(
                                "{\"benefit\":[{\"code\":\"a\",\"attribute\":\"A\",\"customer\":{\"rating\":5}}],\"sacrifice\":"
                                        + PRICE + "}"),
                        422,
                        "INVALID_REQUEST")
                .at("/benefit/0/supplier/rating")
                .at("/benefit/0/attribute");
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
        return request().body(body).post(COMPARISONS);
    }

    private static Request request() {
        return given().bearer(Tokens.of("viewer")).contentType("application/json");
    }
}
