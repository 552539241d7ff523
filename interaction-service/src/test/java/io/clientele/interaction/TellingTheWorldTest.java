package io.clientele.interaction;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.InteractionEvent.InteractionCorrected;
import io.clientele.contracts.InteractionEvent.InteractionRecorded;
import io.clientele.contracts.Topic;
import io.clientele.kit.testing.TopicProbe;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@OnRealParts
class TellingTheWorldTest {

    private static final String AT = "2026-01-31T09:30:00Z";

    private final UUID customer = UUID.randomUUID();

    @Test
    void factsAreToldInBaseCurrency() {
        var id = Calls.recorded(Calls.entry(customer, "PURCHASE", AT, """
                ,"exchangeRate":2,"lines":[{"product":"tea","category":"drinks","quantity":"2",
                "unitPrice":{"amount":"10","currency":"USD"},"unitCost":{"amount":"4","currency":"USD"},
                "discount":{"amount":"1","currency":"USD"}}]"""));
        try (var probe = TopicProbe.on(Topic.INTERACTIONS)) {
            var state = probe.await(
                            InteractionRecorded.class, event -> event.key().equals(id.toString()))
                    .interaction();
            assertThat(state.amount()).isEqualByComparingTo("38");
            assertThat(state.listAmount()).isEqualByComparingTo("40");
            assertThat(state.discount()).isEqualByComparingTo("2");
            assertThat(state.cost()).isEqualByComparingTo("16");
            assertThat(state.currency()).isEqualTo("CNY");
            assertThat(state.lines().getFirst().unitPrice()).isEqualByComparingTo("20");
        }
    }

    @Test
    void textsNamesAndReferencesAreNotTold() {
        var id = Calls.recorded(Calls.entry(customer, "NOTE", AT, """
                ,"subject":"secret-1","description":"secret-2","representative":"secret-3","attachments":["https://secret-4"],
                "externalReference":{"system":"secret-5","id":"%s"}""".formatted(customer)));
        try (var probe = TopicProbe.on(Topic.INTERACTIONS)) {
            var record = probe.awaitRecords(
                            1, row -> new String(row.key(), StandardCharsets.UTF_8).equals(id.toString()))
                    .getFirst();
            assertThat(new String(record.value(), StandardCharsets.UTF_8)).doesNotContain("secret");
        }
    }

    @Test
    void aCorrectionIsToldOfBothEntries() {
        var id = Calls.recorded(Calls.purchase(customer, "100", AT, null));
        var by = Calls.recorded("""
                {"kind":"CORRECTION","corrects":"%s","replacement":{"kind":"RETURN","amount":{"amount":"7","currency":"CNY"}}}""".formatted(id));
        try (var probe = TopicProbe.on(Topic.INTERACTIONS)) {
            var first =
                    probe.await(InteractionRecorded.class, event -> event.key().equals(id.toString()));
            var old =
                    probe.await(InteractionCorrected.class, event -> event.key().equals(id.toString()));
            assertThat(old.version()).isGreaterThan(first.version());
            assertThat(old.interaction().status()).isEqualTo("REPLACED");
            assertThat(old.interaction().supersededBy()).isEqualTo(by);
            assertThat(old.interaction().amount()).isEqualByComparingTo("100");
            var replacement = probe.await(
                            InteractionRecorded.class, event -> event.key().equals(by.toString()))
                    .interaction();
            assertThat(replacement.kind()).isEqualTo("RETURN");
            assertThat(replacement.corrects()).isEqualTo(id);
            assertThat(old.interaction().supersededAt()).isEqualTo(replacement.recordedAt());
        }
    }

    /** A purchase that is voided, and what was returned of it: the void, what it voids, and the same of the return. */
    @Test
    void whatIsTrueOnlyTogetherSaysSoUntilTheLast() {
        var purchase = Calls.recorded(Calls.purchase(customer, "100", AT, null));
        Calls.recorded(Calls.entry(
                customer,
                "RETURN",
                AT,
                ",\"returns\":\"%s\",\"amount\":{\"amount\":\"7\",\"currency\":\"CNY\"}".formatted(purchase)));
        Calls.recorded("{\"kind\":\"CORRECTION\",\"corrects\":\"%s\"}".formatted(purchase));
        try (var probe = TopicProbe.on(Topic.INTERACTIONS)) {
            var told = probe.awaitRecords(
                    6, row -> new String(row.headers().lastHeader("ce_subject").value(), StandardCharsets.UTF_8)
                            .equals(customer.toString()));
            assertThat(told.stream().map(row -> row.headers().lastHeader("ce_morefollows") != null))
                    .containsExactly(false, false, true, true, true, false);
        }
    }
}
