package io.clientele.e2e.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import io.clientele.e2e.Answer;
import io.clientele.e2e.Api;
import io.clientele.e2e.Customers;
import io.clientele.e2e.Present;
import io.clientele.e2e.RunningSuite;

import static org.assertj.core.api.Assertions.assertThat;

/** Entries of the timeline say what people call their codes, in English and in Chinese; the codes are the same. */
class CodesHaveNamesInTwoLanguagesTest {

    private final Api agent = RunningSuite.suite().as("agent");
    private final String customer = Customers.register(agent, "Read in two languages");

    @Test
    void besideEveryCodeOfEveryEntry() {
        record("MARKETING_TOUCH", 3, "\"channel\":\"EMAIL\",\"initiator\":\"COMPANY\",\"response\":\"CLICKED\"");
        record(
                "COMPLAINT",
                2,
                "\"subject\":\"Late\",\"channel\":\"PHONE\",\"initiator\":\"CUSTOMER\",\"severity\":\"HIGH\",\"cause\":\"PROCEDURE\"");
        assertThat(labels("en")).isEqualTo(json("""
                [{"kind":"Complaint","status":"In force","channel":"Phone","initiator":"Customer","severity":"High","cause":"Procedure gap"},
                 {"kind":"Marketing touch","status":"In force","channel":"E-mail","initiator":"We","response":"Clicked"}]"""));
        assertThat(labels("zh-CN")).isEqualTo(json("""
                [{"kind":"投诉","status":"有效","channel":"电话","initiator":"客户","severity":"高","cause":"程序差距"},
                 {"kind":"营销触达","status":"有效","channel":"电子邮件","initiator":"我方","response":"已点击"}]"""));
    }

    @Test
    void alsoOfAnEntryThatWasVoided() {
        var id = record("NOTE", 1, "\"summary\":\"Of somebody else\"");
        agent.post("/api/v1/interactions", Customers.correction(id).toString()).expect(201);
        var english = read("/api/v1/interactions/" + id, "en");
        var chinese = read("/api/v1/interactions/" + id, "zh");
        assertThat(english.text("/status")).isEqualTo("VOIDED").isEqualTo(chinese.text("/status"));
        assertThat(english.text("/labels/status")).isEqualTo("Voided");
        assertThat(chinese.text("/labels/status")).isEqualTo("已作废");
        assertThat(english.header("ETag")).isNotEqualTo(chinese.header("ETag"));
    }

    /** Of all entries, the newest first, beside codes that are the same in every language. */
    private JsonNode labels(String language) {
        var labels = Api.JSON.createArrayNode();
        var items = read("/api/v1/customers/" + customer + "/timeline", language)
                .body()
                .path("items");
        items.forEach(entry -> labels.add(entry.path("labels")));
        assertThat(items)
                .extracting(entry -> entry.path("kind").asText())
                .containsExactly("COMPLAINT", "MARKETING_TOUCH");
        return labels;
    }

    private Answer read(String path, String language) {
        return agent.send(path, request -> request.header("Accept-Language", language)
                        .GET())
                .expect(200);
    }

    private String record(String kind, int daysAgo, String more) {
        return agent.post(
                        "/api/v1/interactions",
                        "{\"customerId\":\"%s\",\"kind\":\"%s\",\"occurredAt\":\"%s\",%s}"
                                .formatted(customer, kind, Present.daysAgo(daysAgo), more))
                .expect(201)
                .text("/id");
    }

    private static JsonNode json(String text) {
        try {
            return Api.JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
