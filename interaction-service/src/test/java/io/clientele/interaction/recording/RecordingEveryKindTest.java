package io.clientele.interaction.recording;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.clientele.contracts.InteractionEvent.InteractionRecorded;
import io.clientele.contracts.Topic;
import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;
import io.clientele.kit.testing.ProblemAssert;
import io.clientele.kit.testing.TopicProbe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@OnRealParts
class RecordingEveryKindTest {

    private static final String AT = "2026-01-31T09:30:00Z";

    private final UUID customer = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "EXCHANGE|,\"exchange\":{\"product\":\"tea\",\"replacement\":\"coffee\",\"quantity\":\"2\"}|exchange.replacement|coffee",
                "INVOICE|,\"amount\":{\"amount\":\"100\",\"currency\":\"CNY\"},\"dueDate\":\"2026-02-28\"|dueDate|2026-02-28",
                "MATERIAL_SUPPORT|,\"support\":{\"type\":\"SAMPLE\",\"item\":\"tea\"}|support.type|SAMPLE",
                "PROMISE|,\"subject\":\"Sample\",\"promise\":{\"dueAt\":\"2026-02-07T16:00:00Z\",\"to\":\"Wang\"}|promise.to|Wang",
                "PREFERENCE_LEARNED|,\"preference\":{\"name\":\"taste\",\"value\":\"bitter\"}|preference.value|bitter",
                "MARKET_INTELLIGENCE|,\"intelligence\":{\"competitor\":\"Tea & Sons\"}|intelligence.competitor|Tea & Sons",
                "CONTRACT_STARTED|,\"contract\":{\"termFrom\":\"2026-01-01\"}|contract.termFrom|2026-01-01"
            })
    void anEntryOfAnyKindIsKeptAsItWasSaid(String kind, String more, String path, String value) {
        var id = Calls.recorded(Calls.entry(customer, kind, AT, more));
        Calls.get("/interactions/" + id).then().body("kind", equalTo(kind)).body(path, equalTo(value));
    }

    @Test
    void viewersSeeNeitherToWhomAPromiseWasMadeNorWhatACustomerLikes() {
        Calls.recorded(Calls.entry(
                customer,
                "PROMISE",
                AT,
                ",\"subject\":\"x\",\"promise\":{\"dueAt\":\"2026-02-07T16:00:00Z\",\"to\":\"Wang\"}"));
        Calls.recorded(Calls.entry(
                customer, "PREFERENCE_LEARNED", AT, ",\"preference\":{\"name\":\"taste\",\"value\":\"bitter\"}"));
        Calls.as("viewer")
                .get("/api/v1/customers/" + customer + "/timeline")
                .then()
                .statusCode(200)
                .body("items[1].promise.to", nullValue())
                .body("items[1].promise.dueAt", equalTo("2026-02-07T16:00:00Z"))
                .body("items[1].masked", equalTo(java.util.List.of("subject", "promise.to")))
                .body("items[0].preference.value", nullValue())
                .body("items[0].masked", equalTo(java.util.List.of("preference.value")));
    }

    @Test
    void aPaymentNamesAnInvoiceOfTheSameCustomer() {
        var invoice = Calls.recorded(
                Calls.entry(customer, "INVOICE", AT, ",\"amount\":{\"amount\":\"100\",\"currency\":\"CNY\"}"));
        var paid = ",\"amount\":{\"amount\":\"100\",\"currency\":\"CNY\"},\"about\":\"%s\"";
        Calls.recorded(Calls.entry(customer, "PAYMENT", AT, paid.formatted(invoice)));
        ProblemAssert.assertProblem(
                        Calls.post(Calls.entry(UUID.randomUUID(), "PAYMENT", AT, paid.formatted(invoice))),
                        422,
                        "INVALID_REQUEST")
                .at("/about");
    }

    @Test
    void aContractIsToldWithItsTermsInBaseCurrency() {
        var started = Calls.recorded(Calls.entry(customer, "CONTRACT_STARTED", AT, """
                ,"exchangeRate":2,"contract":{"termFrom":"2026-01-01","termTo":"2026-12-31","recurringPeriod":"P1M",
                "recurringAmount":{"amount":"100","currency":"USD"},"exposure":{"amount":"600","currency":"USD"}}"""));
        var ended = Calls.recorded(Calls.entry(customer, "CONTRACT_ENDED", AT, """
                ,"about":"%s","contract":{"endReason":"CANCELLED_BY_CUSTOMER"}""".formatted(started)));
        try (var probe = TopicProbe.on(Topic.INTERACTIONS)) {
            var told = probe.await(
                            InteractionRecorded.class, event -> event.key().equals(started.toString()))
                    .interaction();
            assertThat(told.particulars().contract().recurringAmount()).isEqualByComparingTo("200");
            assertThat(told.particulars().contract().exposure()).isEqualByComparingTo("1200");
            assertThat(told.amount()).isNull();
            var end = probe.await(
                            InteractionRecorded.class, event -> event.key().equals(ended.toString()))
                    .interaction();
            assertThat(end.particulars().about()).isEqualTo(started);
            assertThat(end.particulars().contract().endReason()).isEqualTo("CANCELLED_BY_CUSTOMER");
        }
    }

    @Test
    void anAnswerIsToldAttributeByAttribute() {
        var answer = Calls.recorded(Calls.entry(customer, "SURVEY_ANSWER", AT, """
                ,"attributes":[{"name":" Delivery ","expected":7,"perceived":4.5},{"name":"price","expected":5,"perceived":6}]"""));
        try (var probe = TopicProbe.on(Topic.INTERACTIONS)) {
            var told = probe.await(
                            InteractionRecorded.class, event -> event.key().equals(answer.toString()))
                    .interaction()
                    .particulars();
            assertThat(told.attributes())
                    .extracting(one -> one.name() + " " + one.expected() + " " + one.perceived())
                    .containsExactly("Delivery 7 4.5", "price 5 6");
            // (4.5 − 7 + 6 − 5) ÷ 2
            assertThat(told.satisfaction()).isEqualByComparingTo("-0.75");
        }
    }

    @Test
    void aContractCannotEndBeforeItHasStarted() {
        var started = Calls.recorded(
                Calls.entry(customer, "CONTRACT_STARTED", AT, ",\"contract\":{\"termFrom\":\"2026-01-01\"}"));
        var about = ",\"about\":\"%s\",\"contract\":{\"endReason\":\"EXPIRED\"}".formatted(started);
        ProblemAssert.assertProblem(
                        Calls.post(Calls.entry(customer, "CONTRACT_ENDED", "2026-01-30T09:29:00Z", about)),
                        422,
                        "INVALID_REQUEST")
                .at("/occurredAt");
        Calls.recorded(Calls.entry(customer, "CONTRACT_ENDED", "2026-01-31T08:00:00Z", about));
    }

    @Test
    void whatOthersAreAboutKeepsItsKind() {
        var started = Calls.recorded(
                Calls.entry(customer, "CONTRACT_STARTED", AT, ",\"contract\":{\"termFrom\":\"2026-01-01\"}"));
        ProblemAssert.assertProblem(
                        Calls.post("{\"kind\":\"CORRECTION\",\"corrects\":\"" + started
                                + "\",\"replacement\":{\"kind\":\"NOTE\",\"subject\":\"x\"}}"),
                        422,
                        "INVALID_REQUEST")
                .at("/replacement/kind");
    }
}
