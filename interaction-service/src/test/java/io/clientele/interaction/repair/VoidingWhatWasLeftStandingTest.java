package io.clientele.interaction.repair;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.InteractionEvent.InteractionCorrected;
import io.clientele.contracts.Topic;
import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;
import io.clientele.interaction.database.Database;
import io.clientele.interaction.repair.LeftStanding.Left;
import io.clientele.kit.testing.TopicProbe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** An earlier version voided complaints and promises without what was about them. */
@QuarkusTest
@OnRealParts
class VoidingWhatWasLeftStandingTest {

    @Inject
    LeftStanding repair;

    @Inject
    Database database;

    private final UUID customer = UUID.randomUUID();

    @Test
    void stepsOfAVoidedComplaintFallAndAreTold() {
        var complaint =
                Calls.recorded(Calls.entry(customer, "COMPLAINT", "2026-01-31T09:00:00Z", ",\"subject\":\"Late\""));
        var step = Calls.recorded(about(
                complaint,
                "COMPLAINT_STEP",
                step("ACKNOWLEDGED") + ",\"compensation\":{\"amount\":\"20\",\"currency\":\"CNY\"}"));
        var by = Calls.recorded("{\"kind\":\"CORRECTION\",\"corrects\":\"" + complaint
                + "\",\"replacement\":{\"kind\":\"COMPLAINT\",\"severity\":\"HIGH\"}}");
        var other = Calls.recorded(about(by, "COMPLAINT_STEP", step("IN_PROGRESS")));
        var voiding = voidAsItWasOnce(by, step, other);
        Calls.get("/interactions/" + step).then().body("status", equalTo("ACTIVE"));

        var left = own(step, other);
        assertThat(left).containsExactlyInAnyOrder(new Left(step, voiding), new Left(other, voiding));
        assertThat(repair.mend(left)).isEqualTo(2);
        for (var each : List.of(step, other)) {
            var fallen = Calls.get("/interactions/" + each);
            fallen.then().body("status", equalTo("VOIDED"));
            Calls.get("/interactions/" + fallen.path("correctedBy"))
                    .then()
                    .body("kind", equalTo("CORRECTION"))
                    .body("corrects", equalTo(each.toString()))
                    .body("recordedBy", equalTo("clientele"));
            try (var probe = TopicProbe.on(Topic.INTERACTIONS)) {
                var told = probe.await(
                        InteractionCorrected.class,
                        event -> event.key().equals(each.toString())
                                && event.interaction().supersededBy().toString().equals(fallen.path("correctedBy")));
                assertThat(told.interaction().status()).isEqualTo("VOIDED");
            }
        }
        assertThat(own(step, other)).isEmpty();
        assertThat(repair.mend(left)).as("done once").isZero();
    }

    @Test
    void whatBecameOfAVoidedPromiseFallsToo() {
        var promise = Calls.recorded(Calls.entry(
                customer,
                "PROMISE",
                "2026-01-31T09:00:00Z",
                ",\"subject\":\"samples\",\"promise\":{\"dueAt\":\"2026-02-10T09:00:00Z\"}"));
        var settled = Calls.recorded(about(promise, "PROMISE_SETTLED", ",\"kept\":true"));
        voidAsItWasOnce(promise, settled);
        assertThat(repair.mend(own(settled))).isEqualTo(1);
        Calls.get("/interactions/" + settled).then().body("status", equalTo("VOIDED"));
    }

    @Test
    void whatBecameOfAVoidedContractFallsToo() {
        var terms = ",\"contract\":{\"termFrom\":\"2026-01-01\"}";
        var start = Calls.recorded(Calls.entry(customer, "CONTRACT_STARTED", "2026-01-31T09:00:00Z", terms));
        var renewed = Calls.recorded(about(start, "CONTRACT_RENEWED", terms));
        var ended = Calls.recorded(about(start, "CONTRACT_ENDED", ",\"contract\":{\"endReason\":\"EXPIRED\"}"));
        voidAsItWasOnce(start, renewed, ended);
        assertThat(repair.mend(own(renewed, ended))).isEqualTo(2);
        Calls.get("/interactions/" + renewed).then().body("status", equalTo("VOIDED"));
        Calls.get("/interactions/" + ended).then().body("status", equalTo("VOIDED"));
    }

    @Test
    void whatStandsIsLeftStanding() {
        var complaint =
                Calls.recorded(Calls.entry(customer, "COMPLAINT", "2026-01-31T09:00:00Z", ",\"subject\":\"Late\""));
        var step = Calls.recorded(about(complaint, "COMPLAINT_STEP", step("ACKNOWLEDGED")));
        Calls.recorded("{\"kind\":\"CORRECTION\",\"corrects\":\"" + complaint
                + "\",\"replacement\":{\"kind\":\"COMPLAINT\",\"severity\":\"HIGH\"}}");
        assertThat(own(step)).isEmpty();
    }

    /** Today what is about it falls with it: as if it had not. */
    private UUID voidAsItWasOnce(UUID entry, UUID... about) {
        var voiding = Calls.recorded("{\"kind\":\"CORRECTION\",\"corrects\":\"" + entry + "\"}");
        for (var each : about) {
            database.update("delete from interaction where corrects = ?", each);
            database.update("delete from correction where entry_id = ?", each);
        }
        return voiding;
    }

    private List<Left> own(UUID... entries) {
        return repair.left().stream()
                .filter(left -> List.of(entries).contains(left.id()))
                .toList();
    }

    private String about(UUID subject, String kind, String more) {
        return Calls.entry(customer, kind, "2026-02-01T10:00:00Z", ",\"about\":\"" + subject + "\"" + more);
    }

    private static String step(String to) {
        return ",\"step\":{\"to\":\"" + to + "\"}";
    }
}
