package io.clientele.valuation.perceived;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.JsonPath;
import io.clientele.kit.testing.http.Response;
import io.clientele.valuation.indicator.Told;

import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static io.clientele.kit.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithBackends
class ComparingWithACustomersAnswersTest {

    private static final String TREES = """
            {"benefit":[{"code":"delivery","supplier":{"weight":3,"rating":8}},{"code":"support","supplier":{"weight":1,"rating":6}}],\
            "sacrifice":[{"code":"price","attribute":"Price level","supplier":{"rating":5}}]}""";

    @Inject
    Told told;

    private final UUID customer = UUID.randomUUID();
    private UUID spring;
    private UUID summer;

    @BeforeEach
    void answers() {
        var story = told.of(customer).registered(1, "");
        story.entry("SURVEY_ANSWER", "2023-01-01", said("delivery", "10"));
        spring = story.entry("SURVEY_ANSWER", "2025-03-01", said("delivery", "4"));
        summer = story.entry("SURVEY_ANSWER", "2025-06-01", said("Delivery", "6", "price level", "7"));
        story.told();
    }

    /** Support is not answered for, so that delivery is all of the benefit: 8 by us, (4 + 6) ÷ 2 by the customer; 8 − 5 and 5 − 7. */
    @Test
    void theMeanOfTheYearsAnswersIsComparedWithWhatIsKnown() {
        var read = compare("?asOf=2025-12-31", TREES);
        assertThat(read.getString("customerId")).isEqualTo(customer.toString());
        assertThat(read.getDouble("supplier.net")).isEqualTo(3);
        assertThat(read.getDouble("customer.net")).isEqualTo(-2);
        assertThat(read.getDouble("gap")).isEqualTo(-5);
        assertThat(read.getInt("benefit[0].answers")).isEqualTo(2);
        assertThat(read.getList("benefit[0].entries", String.class))
                .containsExactly(spring.toString(), summer.toString());
        assertThat(read.getString("benefit[0].verdict")).isEqualTo("CUSTOMER_SEES_LESS");
        assertThat(read.getString("benefit[0].weightVerdict")).isEqualTo("AGREED");
        assertThat(read.getString("sacrifice[0].attribute")).isEqualTo("Price level");
        assertThat(read.getList("missing.path")).isEqualTo(List.of(List.of("support")));
        assertThat(read.getString("missing[0].reason")).isEqualTo("NO_ANSWER");
        assertThat(read.getDouble("missing[0].supplierWeight")).isEqualTo(0.25);
        assertThat(read.getList("notes.code", String.class))
                .containsExactly("RENORMALISED", "CUSTOMER_WEIGHTS_ASSUMED");
    }

    @Test
    void onlyWhatHadHappenedAndWasKnownCounts() {
        assertThat(compare("?asOf=2025-04-01", TREES).getDouble("customer.benefit"))
                .isEqualTo(4);
        assertThat(compare("?asOf=2025-04-01", TREES).getList("missing.path"))
                .isEqualTo(List.of(List.of("support"), List.of("price")));
        assertThat(compare("?asOf=2025-12-31&knownAt=2025-05-01", TREES).getInt("benefit[0].answers"))
                .isEqualTo(1);
        var story = told.of(customer);
        story.replaced(summer, "SURVEY_ANSWER", "2025-06-01", "2025-08-01", said("Delivery", "6"));
        story.told();
        assertThat(compare("?asOf=2025-12-31", TREES).getDouble("customer.benefit"))
                .isEqualTo(4);
        assertThat(compare("?asOf=2025-12-31&knownAt=2025-07-01", TREES).getDouble("customer.benefit"))
                .isEqualTo(5);
    }

    /** 3/4 · 8 + 1/4 · 6 = 7.5 by us, 1/3 · 5 + 2/3 · 9 = 23/3 by the customer, who was asked what matters. */
    @Test
    void theCustomersWeightsAreThoseThatAreGiven() {
        var story = told.of(customer);
        story.entry("SURVEY_ANSWER", "2025-07-01", said("support", "9"));
        story.told();
        var read = compare("?asOf=2025-12-31", """
                {"benefit":[{"code":"delivery","supplier":{"weight":3,"rating":8},"customer":{"weight":1}},\
                {"code":"support","supplier":{"weight":1,"rating":6},"customer":{"weight":2}}],\
                "sacrifice":[{"code":"price level","supplier":{"rating":5}}]}""");
        assertThat(read.getDouble("supplier.benefit")).isEqualTo(7.5);
        assertThat(read.getString("customer.benefit")).startsWith("7.66666");
        assertThat(read.getList("missing")).isEmpty();
        assertThat(read.getList("notes")).isEmpty();
    }

    /** What an earlier version told says how satisfied somebody was, and not with what. */
    @Test
    void anAnswerThatIsToldAgainAttributeByAttributeCounts() {
        var other = UUID.randomUUID();
        var story = told.of(other).registered(1, "");
        var early = story.entry("SURVEY_ANSWER", "2025-03-01", "\"particulars\":{\"satisfaction\":\"-2\"}");
        story.told();
        var before = answered(other, "?asOf=2025-12-31", TREES).jsonPath();
        assertThat(before.getList("benefit")).isEmpty();
        assertThat(before.getList("notes.code", String.class)).contains("ANSWERS_WITHOUT_ATTRIBUTES", "NOTHING_RATED");
        story.again(early, "SURVEY_ANSWER", "2025-03-01", said("delivery", "6"));
        story.told();
        var after = answered(other, "?asOf=2025-12-31", TREES).jsonPath();
        assertThat(after.getDouble("customer.benefit")).isEqualTo(6);
        assertThat(after.getList("notes.code", String.class)).doesNotContain("ANSWERS_WITHOUT_ATTRIBUTES");
    }

    @Test
    void whatCannotBeAnsweredIsAProblem() {
        assertProblem(answered(UUID.randomUUID(), "", TREES), 404, "CUSTOMER_NOT_FOUND");
        assertProblem(answered(customer, "", """
                        {"benefit":[{"code":"a","attribute":" ","supplier":{"rating":1}}],\
                        "sacrifice":[{"code":"price","supplier":{"rating":5}}]}"""), 422, "INVALID_REQUEST").at("/benefit/0/attribute");
        assertProblem(answered(customer, "", """
                        {"benefit":[{"code":"a","supplier":{"rating":1},"customer":{"rating":5}}],\
                        "sacrifice":[{"code":"all","attribute":"x","children":[{"code":"price"}]}]}"""), 422, "INVALID_REQUEST")
                .at("/benefit/0/customer/rating")
                .at("/sacrifice/0/attribute")
                .at("/sacrifice/0/children/0/supplier/rating");
    }

    /** @param perceived an attribute and how it was perceived, and so on */
    private static String said(String... perceived) {
        var attributes = new StringBuilder();
        for (int i = 0; i < perceived.length; i += 2) {
            attributes
                    .append(i == 0 ? "" : ",")
                    .append("{\"name\":\"%s\",\"expected\":\"8\",\"perceived\":\"%s\"}"
                            .formatted(perceived[i], perceived[i + 1]));
        }
        return "\"particulars\":{\"satisfaction\":\"-1\",\"attributes\":[" + attributes + "]}";
    }

    private JsonPath compare(String moment, String trees) {
        var answer = answered(customer, moment, trees);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static Response answered(UUID customer, String moment, String trees) {
        return given().bearer(Tokens.of("viewer"))
                .contentType("application/json")
                .body(trees)
                .post("/api/v1/customers/" + customer + "/perceived-value-comparisons" + moment);
    }
}
