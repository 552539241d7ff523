package io.clientele.valuation.whatif;

import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.Response;
import io.clientele.valuation.indicator.Told;

import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static io.clientele.kit.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;

/** What the journal would refuse to be told cannot be supposed either. */
@QuarkusTest
@WithBackends
class SupposingWhatTheJournalRefusesTest {

    private static final String TERMS = "\"particulars\":{\"contract\":{\"termTo\":\"2026-12-31\"}}";

    @Inject
    Told told;

    private final UUID customer = UUID.randomUUID();
    private Told.Story story;
    private UUID start;

    @BeforeEach
    void aContract() {
        story = told.of(customer).registered(1, "");
        start = story.entry("CONTRACT_STARTED", "2025-01-01", TERMS);
    }

    @Test
    void whatIsToldOfAContractNamesOneThatHasStarted() {
        var invoice = story.entry("INVOICE", "2025-05-01", "\"amount\":\"90\"");
        story.told();
        entryRefused(ended("2025-05-01", null), "about");
        entryRefused(ended("2025-05-01", invoice), "about");
        entryRefused(ended("2024-05-01", start), "occurredAt");
        entryRefused("{\"kind\":\"NOTE\",\"about\":\"" + start + "\"}", "about");
    }

    @Test
    void termsAreOfContractsAndHoldTogether() {
        story.told();
        entryRefused("{\"kind\":\"NOTE\",\"contract\":{}}", "contract");
        entryRefused("{\"kind\":\"NOTE\",\"compensation\":{\"amount\":\"1\",\"currency\":\"CNY\"}}", "compensation");
        entryRefused(
                "{\"kind\":\"CONTRACT_STARTED\",\"contract\":{\"termFrom\":\"2026-01-01\",\"termTo\":\"2025-01-01\","
                        + "\"recurringPeriod\":\"P0D\",\"endReason\":\"EXPIRED\",\"exposure\":{\"amount\":\"1\",\"currency\":\"EUR\"}}}",
                "contract/termTo",
                "contract/recurringPeriod",
                "contract/endReason",
                "contract/exposure/currency");
    }

    @Test
    void onlyWhatStandsIsCorrectedAndOnlyByItsKind() {
        var points = story.entry("POINTS_REDEEMED", "2025-05-01", "\"cost\":\"9\"");
        story.told();
        refused(correction(points, ""), "/corrections/0/corrects");
        refused(correction(start, ",\"replacement\":{\"kind\":\"NOTE\"}"), "/corrections/0/replacement/kind");
        story.replaced(start, "CONTRACT_STARTED", "2025-01-01", "2025-04-01", TERMS);
        story.told();
        refused(correction(start, ""), "/corrections/0/corrects");
    }

    @Test
    void aContractEndsOnceAndNothingBecomesOfItAfterwards() {
        var renewed = story.entry("CONTRACT_RENEWED", "2025-04-01", about(start));
        story.told();
        entryRefused(ended("2025-03-31", start), "occurredAt");
        var end = story.entry("CONTRACT_ENDED", "2025-05-01", about(start));
        story.told();
        entryRefused(ended("2025-06-01", start), "about");
        entryRefused(changed("2025-05-02", start), "about");
        answered("\"entries\":[" + changed("2025-04-30", start) + "]");
        refused(
                correction(renewed, ",\"replacement\":" + changed("2025-05-02", start)),
                "/corrections/0/replacement/occurredAt");
        refused(
                correction(end, ",\"replacement\":" + ended("2025-03-31", start)),
                "/corrections/0/replacement/occurredAt");
        answered(correction(end, ",\"replacement\":" + ended("2025-04-02", start)));
        answered(correction(end, ""));
    }

    @Test
    void nothingBecomesOfAContractBeforeItStartsAsItsStartStandsNow() {
        var earlier = story.entry("CONTRACT_STARTED", "2024-11-01", about(start));
        story.replaced(start, "CONTRACT_STARTED", "2025-01-01", "2025-04-01", TERMS);
        story.told();
        answered("\"entries\":[" + changed("2024-12-01", start) + "]");
        story.entry("CONTRACT_STARTED", "2025-02-01", about(start));
        story.replaced(earlier, "CONTRACT_STARTED", "2024-11-01", "2025-05-01", about(start));
        story.told();
        entryRefused(changed("2025-01-15", start), "occurredAt");
        entryRefused(changed("2025-01-15", earlier), "occurredAt");
    }

    private static String about(UUID contract) {
        return "\"particulars\":{\"about\":\"" + contract + "\",\"contract\":{}}";
    }

    private static String changed(String day, UUID about) {
        return ended(day, about).replace("ENDED", "CHANGED");
    }

    private static String ended(String day, UUID about) {
        return "{\"kind\":\"CONTRACT_ENDED\",\"occurredAt\":\"%sT10:00:00Z\",\"contract\":{}%s}"
                .formatted(day, about == null ? "" : ",\"about\":\"" + about + "\"");
    }

    private static String correction(UUID corrects, String more) {
        return "\"corrections\":[{\"corrects\":\"" + corrects + "\"" + more + "}]";
    }

    private void entryRefused(String entry, String... fields) {
        var pointers = new String[fields.length];
        for (int i = 0; i < fields.length; i++) {
            pointers[i] = "/entries/0/" + fields[i];
        }
        refused("\"entries\":[" + entry + "]", pointers);
    }

    private void answered(String supposed) {
        var answer = asked(supposed);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }

    private Response asked(String supposed) {
        return given().bearer(Tokens.of("viewer"))
                .contentType("application/json")
                .body("{\"asOf\":\"2025-06-15\"," + supposed + "}")
                .post("/api/v1/customers/{id}/valuation/what-if", customer);
    }

    private void refused(String supposed, String... pointers) {
        var problem = assertProblem(asked(supposed), 422, "INVALID_REQUEST");
        for (var pointer : pointers) {
            problem.at(pointer);
        }
    }
}
