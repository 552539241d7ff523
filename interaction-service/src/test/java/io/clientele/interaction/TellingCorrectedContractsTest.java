package io.clientele.interaction;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.Event;
import io.clientele.contracts.InteractionEvent;
import io.clientele.contracts.InteractionEvent.InteractionCorrected;
import io.clientele.contracts.InteractionEvent.InteractionRecorded;
import io.clientele.contracts.InteractionState;
import io.clientele.contracts.Topic;
import io.clientele.kit.job.Progress;
import io.clientele.kit.republish.Republisher;
import io.clientele.kit.testing.ProblemAssert;
import io.clientele.kit.testing.TopicProbe;

import static org.assertj.core.api.Assertions.assertThat;

/** A contract that was renewed, and whose start was then corrected twice. */
@QuarkusTest
@OnRealParts
class TellingCorrectedContractsTest {

    private static final String AT = "2026-01-31T09:30:00Z";
    private static final String STARTED = ",\"contract\":{\"termFrom\":\"2026-01-01\"}";

    @Inject
    @Any
    Instance<Republisher> republishers;

    private final UUID customer = UUID.randomUUID();
    private UUID start;
    private UUID renewal;
    private UUID middle;
    private UUID newest;

    @BeforeEach
    void aContract() {
        start = Calls.recorded(Calls.entry(customer, "CONTRACT_STARTED", AT, STARTED));
        renewal = Calls.recorded(Calls.entry(
                customer, "CONTRACT_RENEWED", "2026-02-01T00:00:00Z", ",\"about\":\"" + start + "\"" + STARTED));
        middle = correction(start);
        newest = correction(middle);
    }

    @Test
    void whicheverStartIsNamedTheFirstIsTold() {
        for (var named : new UUID[] {start, middle, newest}) {
            var change = Calls.recorded(changing(named));
            assertThat(about(told(change))).isEqualTo(start);
            Calls.get("/interactions/" + change).then().body("about", org.hamcrest.Matchers.equalTo(named.toString()));
        }
        assertThat(about(told(renewal))).isEqualTo(start);
    }

    @Test
    void aStartInThePlaceOfAnotherSaysOfWhichItIs() {
        assertThat(about(corrected(start))).isNull();
        assertThat(about(corrected(middle))).isEqualTo(start);
        assertThat(about(told(newest))).isEqualTo(start);
        Calls.get("/interactions/" + newest).then().body("about", org.hamcrest.Matchers.nullValue());
    }

    @Test
    void whatComesAfterAContractIsMeasuredByTheStartThatStands() {
        var earlier = "2025-06-01T00:00:00Z";
        Calls.recorded("""
                {"kind":"CORRECTION","corrects":"%s","replacement":{"kind":"CONTRACT_STARTED","occurredAt":"%s"%s}}""".formatted(newest, earlier, STARTED));
        for (var named : new UUID[] {start, newest}) {
            Calls.recorded(Calls.entry(
                    customer, "CONTRACT_RENEWED", "2025-07-01T00:00:00Z", ",\"about\":\"" + named + "\"" + STARTED));
            ProblemAssert.assertProblem(
                            Calls.post(Calls.entry(
                                    customer,
                                    "CONTRACT_RENEWED",
                                    "2025-05-01T00:00:00Z",
                                    ",\"about\":\"" + named + "\"" + STARTED)),
                            422,
                            "INVALID_REQUEST")
                    .at("/occurredAt");
        }
    }

    @Test
    void aBatchTellsTheSame() {
        var changes =
                Calls.batch(changing(middle), changing(newest), changing(start)).getList("results.id", String.class);
        assertThat(changes).hasSize(3).allSatisfy(change -> assertThat(about(told(UUID.fromString(change))))
                .isEqualTo(start));
    }

    @Test
    void whatOnlyCorrectsAndIsNothingOthersAreAboutIsAboutNothing() {
        var note = Calls.recorded(Calls.entry(customer, "CONTACT", AT, ",\"subject\":\"a\""));
        var contact = Calls.recorded("""
                {"kind":"CORRECTION","corrects":"%s","replacement":{"kind":"CONTACT","subject":"b"}}""".formatted(note));
        assertThat(about(told(contact))).isNull();
        var voiding = Calls.recorded("{\"kind\":\"CORRECTION\",\"corrects\":\"" + newest + "\"}");
        assertThat(about(told(voiding))).isNull();
        assertThat(about(corrected(newest))).isEqualTo(start);
    }

    @Test
    void whatIsToldAgainIsWhatWasTold() {
        var ended = Calls.recorded(ending(middle));
        var again = again();
        assertThat(again).hasSize(5);
        for (var id : new UUID[] {renewal, newest, ended}) {
            assertThat(again.get(id)).isEqualTo(told(id));
        }
        assertThat(again.get(start)).isEqualTo(corrected(start));
        assertThat(again.get(middle)).isEqualTo(corrected(middle));
    }

    private Map<UUID, InteractionState> again() {
        var told = new HashMap<UUID, InteractionState>();
        republishers.stream()
                .forEach(each -> each.publish(events -> events.forEach(event -> keep(event, told)), new Progress() {
                    @Override
                    public void total(long n) {}

                    @Override
                    public void done(long done) {}

                    @Override
                    public void check() {}
                }));
        return told;
    }

    private void keep(Event event, Map<UUID, InteractionState> told) {
        if (event instanceof InteractionEvent heard
                && heard.interaction().customerId().equals(customer)) {
            told.put(heard.interaction().id(), heard.interaction());
        }
    }

    private UUID correction(UUID of) {
        return Calls.recorded("""
                {"kind":"CORRECTION","corrects":"%s","replacement":{"kind":"CONTRACT_STARTED"%s}}""".formatted(of, STARTED));
    }

    private String changing(UUID contract) {
        return Calls.entry(customer, "CONTRACT_CHANGED", "2026-03-01T00:00:00Z", """
                ,"about":"%s","contract":{"termTo":"2027-01-01"}""".formatted(contract));
    }

    private String ending(UUID contract) {
        return Calls.entry(customer, "CONTRACT_ENDED", "2026-03-01T00:00:00Z", """
                ,"about":"%s","contract":{"endReason":"EXPIRED"}""".formatted(contract));
    }

    private static UUID about(InteractionState told) {
        return told.particulars() == null ? null : told.particulars().about();
    }

    private static InteractionState told(UUID id) {
        return told(id, InteractionRecorded.class);
    }

    /** Told again when it was corrected. */
    private static InteractionState corrected(UUID id) {
        return told(id, InteractionCorrected.class);
    }

    private static InteractionState told(UUID id, Class<? extends InteractionEvent> type) {
        try (var probe = TopicProbe.on(Topic.INTERACTIONS)) {
            return probe.await(type, event -> event.key().equals(id.toString())).interaction();
        }
    }
}
