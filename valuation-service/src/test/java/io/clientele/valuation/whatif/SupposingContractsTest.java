package io.clientele.valuation.whatif;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.JsonPath;
import io.clientele.kit.testing.http.Request;
import io.clientele.kit.testing.http.Response;
import io.clientele.valuation.indicator.Told;
import io.clientele.valuation.model.ContractModels;
import io.clientele.valuation.store.Database;

import static io.clientele.kit.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;

/** What is supposed of contracts gives what the same gives once the journal has told it. */
@QuarkusTest
@WithBackends
class SupposingContractsTest {

    private static final String AS_OF = "2025-06-15";
    private static final String NEVER_REPLACED = "7fffffff-ffff-7000-8000-00000000000";

    @Inject
    Told told;

    @Inject
    Database database;

    private final UUID customer = UUID.randomUUID();
    private Told.Story story;
    private UUID start;

    @BeforeEach
    void aContractThatWasChanged() {
        ContractModels.activate(database, 600_004);
        story = told.of(customer).registered(1, "");
        story.entry("PURCHASE", "2025-01-01", "\"amount\":\"300\"");
        start = story.entry("CONTRACT_STARTED", "2025-01-01", heard(null, "2026-12-31", "30"));
        story.entry("CONTRACT_CHANGED", "2025-03-01", heard(start, null, "60"));
        story.told();
    }

    @AfterEach
    void noModelIsActiveForOtherTests() {
        ContractModels.none(database);
    }

    @Test
    void aCorrectedStartStaysTheContractThatWasChangedSince() {
        var asked = ask("\"corrections\":[" + correction(start, said("2025-02-01", null, "2025-12-31", "45")) + "]");
        assertThat(asked.getString("after.contract.since")).isEqualTo("2025-02-01");
        assertThat(asked.getString("after.contract.monthlyAmount.amount")).isEqualTo("60.00");

        story.entry("CONTRACT_STARTED", "2025-02-01", heard(start, "2025-12-31", "45"));
        replaceStart();
        same(asked);
    }

    @Test
    void anEndOfTheFirstStartEndsWhatTookItsPlace() {
        story.entry("CONTRACT_STARTED", "2025-02-01", heard(start, null, "45"));
        replaceStart();
        story.told();
        var end = """
                {"kind":"CONTRACT_ENDED","occurredAt":"2025-06-01T10:00:00Z","about":"%s",
                 "contract":{"endReason":"EXPIRED"}}""";
        var asked = ask("\"entries\":[" + end.formatted(start) + "]");
        assertThat(asked.getString("before.contract.since")).isEqualTo("2025-02-01");
        assertThat(asked.getString("after.contract")).isNull();

        story.entry("CONTRACT_ENDED", "2025-06-01", heard(start, null, null));
        same(asked);
    }

    @ParameterizedTest
    @CsvSource({
        "CONTRACT_RENEWED,2027-12-31,75",
        "CONTRACT_RENEWED,,75",
        "CONTRACT_CHANGED,,75",
        "CONTRACT_CHANGED,2025-05-31,75"
    })
    void whatIsSupposedToFollowAStartCountsAsIfPosted(String kind, String termTo, String monthly) {
        var asked = ask("\"entries\":[" + said(kind, "2025-05-01", start, termTo, monthly) + "]");
        assertThat(asked.getMap("after")).isNotEqualTo(asked.getMap("before"));
        story.entry(kind, "2025-05-01", heard(start, termTo, monthly));
        same(asked);
    }

    @Test
    void ofTwoChangesInOneMomentTheOnePostedLaterStands() {
        var asked = ask("\"entries\":[" + said("CONTRACT_CHANGED", "2025-03-01", start, null, "75") + "]");
        assertThat(asked.getString("after.contract.monthlyAmount.amount")).isEqualTo("75.00");
    }

    @Test
    void aSupposedStartPaysFromTheFirstDayOfItsTerm() {
        var ahead = said("CONTRACT_STARTED", "2025-05-01", null, null, "40");
        for (var from : List.of("2025-06-15,100.00", "2025-06-16,60.00")) {
            var term = ahead.replace("\"contract\":{", "\"contract\":{\"termFrom\":\"" + from.substring(0, 10) + "\",");
            assertThat(ask("\"entries\":[" + term + "]").getString("after.contract.monthlyAmount.amount"))
                    .isEqualTo(from.substring(11));
        }
    }

    @Test
    void aSupposedStartCanBeSupposedToEnd() {
        var other = said("CONTRACT_STARTED", "2025-04-01", null, null, "40");
        var both = ask("\"entries\":[" + other + "]");
        assertThat(both.getString("after.contract.monthlyAmount.amount")).isEqualTo("100.00");
        var ended = ask("\"entries\":[" + other + ","
                + said("CONTRACT_ENDED", "2025-05-01", UUID.fromString(NEVER_REPLACED + "1"), null, null) + "]");
        assertThat(ended.getList("supposedEntries", String.class))
                .containsExactly(NEVER_REPLACED + "1", NEVER_REPLACED + "2");
        assertThat(ended.getString("after.contract.monthlyAmount.amount")).isEqualTo("60.00");

        var started = story.entry("CONTRACT_STARTED", "2025-04-01", heard(null, null, "40"));
        story.entry("CONTRACT_ENDED", "2025-05-01", heard(started, null, null));
        same(ended);
    }

    @Test
    void whatHappenedAfterAsOfCanBeCorrectedToHaveHappenedBefore() {
        var late = story.entry("PURCHASE", "2025-09-01", "\"amount\":\"80\"");
        story.told();
        var asked = ask("""
                "corrections":[{"corrects":"%s","replacement":{"kind":"PURCHASE","occurredAt":"2025-06-01T10:00:00Z",
                  "amount":{"amount":"80","currency":"CNY"}}}]""".formatted(late));
        assertThat(asked.getInt("before.history.purchases")).isEqualTo(1);

        story.entry("PURCHASE", "2025-06-01", "\"amount\":\"80\"");
        story.replaced(late, "PURCHASE", "2025-09-01", "2025-09-01", "\"amount\":\"80\"");
        same(asked);
    }

    @Test
    void whatMakesAComplaintGoodCostsAsMuchAsIfPosted() {
        var complaint = story.entry("COMPLAINT", "2025-05-01", "\"cost\":\"5\"");
        story.told();
        var asked = ask("""
                "corrections":[{"corrects":"%s","replacement":{"kind":"COMPLAINT","cost":{"amount":"5","currency":"CNY"},
                  "compensation":{"amount":"20","currency":"CNY"}}}]""".formatted(complaint));
        assertThat(asked.getString("change.currentValue.amount")).isEqualTo("-20.00");

        story.entry("COMPLAINT", "2025-05-01", "\"cost\":\"25\"");
        story.replaced(complaint, "COMPLAINT", "2025-05-01", "2025-05-01", "\"cost\":\"5\"");
        same(asked);
    }

    @Test
    void aVoidedComplaintTakesItsStepsAlongAndOneOfThemCanBePutRight() {
        var complaint = story.entry("COMPLAINT", "2025-05-01", "\"cost\":\"5\"");
        var about = "\"cost\":\"%s\",\"particulars\":{\"about\":\"" + complaint + "\"}";
        var step = story.entry("COMPLAINT_STEP", "2025-05-02", about.formatted("9000"));
        story.told();
        var right = ask("""
                "corrections":[{"corrects":"%s","replacement":{"kind":"COMPLAINT_STEP",
                  "compensation":{"amount":"9","currency":"CNY"}}}]""".formatted(step));
        assertThat(right.getString("change.currentValue.amount")).isEqualTo("8991.00");
        var voided = ask("\"corrections\":[{\"corrects\":\"" + complaint + "\"}]");
        assertThat(voided.getString("change.currentValue.amount")).isEqualTo("9005.00");

        story.replaced(complaint, "COMPLAINT", "2025-05-01", "2025-05-01", "\"cost\":\"5\"");
        story.replaced(step, "COMPLAINT_STEP", "2025-05-02", "2025-05-02", about.formatted("9000"));
        same(voided);
    }

    @Test
    void nothingSupposedOfWhatWasKnownThenChangesNothing() {
        var voided = story.entry("PURCHASE", "2025-02-01", "\"amount\":\"80\"");
        story.replaced(voided, "PURCHASE", "2025-02-01", "2025-04-01", "\"amount\":\"80\"");
        story.told();
        var then = asked("{\"asOf\":\"" + AS_OF + "\",\"knownAt\":\"2025-03-01T12:00:00Z\"}")
                .jsonPath();
        assertThat(then.getString("before.currentValue.amount")).isEqualTo("380.00");
        assertThat(then.getMap("after")).isEqualTo(then.getMap("before"));
        assertThat(then.getList("explanation")).isEmpty();
    }

    private void replaceStart() {
        story.replaced(start, "CONTRACT_STARTED", "2025-01-01", "2025-04-01", heard(null, "2026-12-31", "30"));
    }

    private JsonPath ask(String supposed) {
        var answer = asked("{\"asOf\":\"" + AS_OF + "\"," + supposed + "}");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    /** Tells what was supposed, and compares. */
    private void same(JsonPath asked) {
        story.told();
        var posted = viewer().get("/api/v1/customers/" + customer + "/valuation?asOf=" + AS_OF)
                .jsonPath();
        assertThat(asked.getMap("after")).isEqualTo(posted.getMap(""));
    }

    private Response asked(String body) {
        return viewer().body(body).post("/api/v1/customers/{id}/valuation/what-if", customer);
    }

    private static Request viewer() {
        return given().bearer(Tokens.of("viewer")).contentType("application/json");
    }

    private static String correction(UUID corrects, String replacement) {
        return "{\"corrects\":\"%s\",\"replacement\":%s}".formatted(corrects, replacement);
    }

    private static String said(String day, UUID about, String termTo, String monthly) {
        return said("CONTRACT_STARTED", day, about, termTo, monthly);
    }

    /** As a caller says it. */
    private static String said(String kind, String day, UUID about, String termTo, String monthly) {
        return "{\"kind\":\"%s\",\"occurredAt\":\"%sT10:00:00Z\"%s,\"contract\":{%s}}"
                .formatted(
                        kind,
                        day,
                        about == null ? "" : ",\"about\":\"" + about + "\"",
                        terms(termTo, monthly, "{\"amount\":\"%s\",\"currency\":\"CNY\"}"));
    }

    /** As the journal tells it. */
    private static String heard(UUID about, String termTo, String monthly) {
        return "\"particulars\":{%s\"contract\":{%s}}"
                .formatted(about == null ? "" : "\"about\":\"" + about + "\",", terms(termTo, monthly, "\"%s\""));
    }

    private static String terms(String termTo, String monthly, String money) {
        var term = termTo == null ? List.<String>of() : List.of("\"termTo\":\"" + termTo + "\"");
        var paid = monthly == null
                ? List.<String>of()
                : List.of("\"recurringAmount\":" + money.formatted(monthly) + ",\"recurringPeriod\":\"P1M\"");
        return String.join(",", Stream.concat(term.stream(), paid.stream()).toList());
    }
}
