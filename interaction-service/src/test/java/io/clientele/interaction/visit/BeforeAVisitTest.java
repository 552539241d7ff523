package io.clientele.interaction.visit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;
import io.clientele.interaction.merge.Merging;
import io.clientele.kit.testing.ProblemAssert;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@OnRealParts
class BeforeAVisitTest {

    private static final String AT = "2026-01-31T09:30:00Z";

    @Inject
    Merging merging;

    @Inject
    Clock clock;

    private final UUID customer = UUID.randomUUID();
    private final String path = "/customers/" + customer + "/visit-sheet";

    @Test
    void whatTheJournalKnowsStandsOnOneSheet() {
        var largest = Calls.recorded(Calls.entry(customer, "PURCHASE", "2021-01-31T09:30:00Z", """
                ,"lines":[{"product":"tea","category":"drinks","quantity":10,"unitPrice":{"amount":"90","currency":"CNY"}}]"""));
        Calls.recorded(Calls.purchase(customer, "100", "2021-02-10T09:30:00Z", null));
        Calls.recorded(Calls.entry(customer, "RETURN", AT, ",\"amount\":{\"amount\":\"50\",\"currency\":\"CNY\"}"));
        var contact = Calls.recorded(Calls.entry(customer, "CONTACT", AT, ",\"subject\":\"Asked for samples\""));
        Calls.recorded(Calls.entry(
                customer, "PROMISE", AT, ",\"subject\":\"Samples\",\"promise\":{\"dueAt\":\"" + AT + "\"}"));
        Calls.recorded(Calls.entry(customer, "COMPLAINT", AT, ",\"cause\":\"BEHAVIOUR\""));
        learned("contact time", "mornings", "2026-01-01T00:00:00Z");
        learned("contact time", "after lunch", "2026-01-02T00:00:00Z");
        Calls.get(path)
                .then()
                .statusCode(200)
                .body("spend.total.orders", equalTo(2))
                .body("spend.total.netRevenue.amount", equalTo("950.00"))
                .body("spend.daysBetweenPurchases", equalTo(10f))
                .body("spend.quarters[1].from", equalTo("2021-01-01"))
                .body("spend.quarters[1].spend.revenue.amount", equalTo("1000.00"))
                .body("largestDeal.id", equalTo(largest.toString()))
                .body("lastContacts.id", equalTo(java.util.List.of(contact.toString())))
                .body("openPromises[0].subject", equalTo("Samples"))
                .body("openComplaints[0].cause.label", equalTo("Behaviour gap"))
                .body("preferences", hasSize(1))
                .body("preferences[0].value", equalTo("after lunch"))
                .body("points.balance", equalTo(0));
    }

    @Test
    void theProfileIsTheRecordAndIsNamedWhenItCannotBeHad() {
        Calls.recorded(Calls.purchase(customer, "100", "2021-02-10T09:30:00Z", null));
        Calls.get(path)
                .then()
                .statusCode(200)
                .body("profile.id", equalTo(customer.toString()))
                .body("unavailable", nullValue());
        var unreached =
                UUID.fromString("eeeeeeee-" + UUID.randomUUID().toString().substring(9));
        merging.unmerge(unreached);
        Calls.get("/customers/" + unreached + "/visit-sheet")
                .then()
                .statusCode(200)
                .body("profile", nullValue())
                .body("unavailable", equalTo(java.util.List.of("profile")))
                .body("spend.total.orders", equalTo(0));
    }

    @Test
    void contractsAreShownAsTheyStandAndEndedOnesAreNot() {
        var kept = contract(
                "CONTRACT_STARTED",
                "2026-01-01",
                "\"termFrom\":\"2026-01-01\",\"exposure\":{\"amount\":\"5\",\"currency\":\"CNY\"}",
                null);
        contract("CONTRACT_CHANGED", "2026-01-02", "\"exposure\":{\"amount\":\"7\",\"currency\":\"CNY\"}", kept);
        var ended = contract("CONTRACT_STARTED", "2026-01-01", "\"termFrom\":\"2026-01-01\"", null);
        contract("CONTRACT_ENDED", "2026-01-03", "\"endReason\":\"EXPIRED\"", ended);
        Calls.get(path)
                .then()
                .body("contracts", hasSize(1))
                .body("contracts[0].id", equalTo(kept.toString()))
                .body("contracts[0].terms.termFrom", equalTo("2026-01-01"))
                .body("contracts[0].terms.exposure.amount", equalTo("7.00"));
    }

    @Test
    void aRenewalThatSaysNoLastDayIsOpenAndLeavesWhatElseItDoesNotSay() {
        var terms =
                "\"termFrom\":\"2025-01-01\",\"termTo\":\"2025-12-31\",\"exposure\":{\"amount\":\"5\",\"currency\":\"CNY\"}";
        var contract = contract("CONTRACT_STARTED", "2025-01-01", terms, null);
        contract("CONTRACT_RENEWED", "2025-12-20", "\"termFrom\":\"2026-01-01\"", contract);
        Calls.get(path)
                .then()
                .body("contracts[0].id", equalTo(contract.toString()))
                .body("contracts[0].terms.termFrom", equalTo("2026-01-01"))
                .body("contracts[0].terms.termTo", nullValue())
                .body("contracts[0].terms.exposure.amount", equalTo("5.00"));
    }

    @Test
    void aContractIsKnownByAllThatWereItsStart() {
        var first = contract("CONTRACT_STARTED", "2026-01-01", "\"termFrom\":\"2026-01-01\"", null);
        var middle = corrected(first, "2026-01-01");
        contract("CONTRACT_CHANGED", "2026-01-02", "\"exposure\":{\"amount\":\"7\",\"currency\":\"CNY\"}", first);
        contract("CONTRACT_CHANGED", "2026-01-03", "\"termTo\":\"2027-01-01\"", middle);
        var newest = corrected(middle, "2026-01-02");
        Calls.get(path)
                .then()
                .body("contracts", hasSize(1))
                .body("contracts[0].id", equalTo(newest.toString()))
                .body("contracts[0].terms.exposure.amount", equalTo("7.00"))
                .body("contracts[0].terms.termTo", equalTo("2027-01-01"));
        contract("CONTRACT_ENDED", "2026-01-05", "\"endReason\":\"EXPIRED\"", middle);
        Calls.get(path).then().body("contracts", hasSize(0));
    }

    /** As valuation counts it: a renewal that is signed ahead is not paid before its first day. */
    @Test
    void theTermThatRunsIsShownAndTheNextOneThatIsSigned() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var signed = today.minusMonths(2).toString();
        var contract = contract(
                "CONTRACT_STARTED",
                signed,
                paying("10", today.minusMonths(1).toString()) + ",\"exposure\":{\"amount\":\"5\",\"currency\":\"CNY\"}",
                null);
        contract("CONTRACT_RENEWED", today.minusDays(20).toString(), paying("20", today.plusMonths(3) + ""), contract);
        contract("CONTRACT_CHANGED", today.minusDays(10).toString(), paying("12", today.plusMonths(1) + ""), contract);
        Calls.get(path)
                .then()
                .body(
                        "contracts[0].terms.termFrom",
                        equalTo(today.minusMonths(1).toString()))
                .body(
                        "contracts[0].terms.termTo",
                        equalTo(today.plusMonths(1).minusDays(1).toString()))
                .body("contracts[0].terms.recurringAmount.amount", equalTo("10.00"))
                .body("contracts[0].terms.exposure.amount", equalTo("5.00"))
                .body("contracts[0].next.termFrom", equalTo(today.plusMonths(1).toString()))
                .body(
                        "contracts[0].next.termTo",
                        equalTo(today.plusMonths(3).minusDays(1).toString()))
                .body("contracts[0].next.recurringAmount.amount", equalTo("12.00"))
                .body("contracts[0].next.exposure.amount", equalTo("5.00"));
    }

    @Test
    void aTermToComeIsTheNextAndOfOneThatIsOverTheLastIsShown() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        contract(
                "CONTRACT_STARTED",
                today.minusDays(9).toString(),
                paying("10", today.plusDays(9).toString()),
                null);
        contract(
                "CONTRACT_STARTED",
                today.minusDays(8).toString(),
                paying("20", "2025-01-01") + ",\"termTo\":\"2025-12-31\"",
                null);
        Calls.get(path)
                .then()
                .body("contracts[0].terms", nullValue())
                .body("contracts[0].next.termFrom", equalTo(today.plusDays(9).toString()))
                .body("contracts[1].terms.termTo", equalTo("2025-12-31"))
                .body("contracts[1].next", nullValue());
    }

    private static String paying(String monthly, String from) {
        return "\"termFrom\":\"%s\",\"recurringPeriod\":\"P1M\",\"recurringAmount\":{\"amount\":\"%s\",\"currency\":\"CNY\"}"
                .formatted(from, monthly);
    }

    @Test
    void viewersSeeNoTextsAndNobodyHasNoSheet() {
        learned("taste", "bitter", AT);
        Calls.as("viewer")
                .get("/api/v1" + path)
                .then()
                .statusCode(200)
                .body("preferences[0].name", equalTo("taste"))
                .body("preferences[0].value", nullValue());
        ProblemAssert.assertProblem(
                Calls.get("/customers/ffffffff-0000-7000-8000-000000000001/visit-sheet"), 404, "CUSTOMER_NOT_FOUND");
    }

    private void learned(String name, String value, String at) {
        Calls.recorded(Calls.entry(
                customer,
                "PREFERENCE_LEARNED",
                at,
                ",\"preference\":{\"name\":\"" + name + "\",\"value\":\"" + value + "\"}"));
    }

    private static UUID corrected(UUID start, String day) {
        return Calls.recorded("""
                {"kind":"CORRECTION","corrects":"%s","replacement":{"kind":"CONTRACT_STARTED","occurredAt":"%sT00:00:00Z",
                "contract":{"termFrom":"2026-01-01"}}}""".formatted(start, day));
    }

    private UUID contract(String kind, String day, String terms, UUID about) {
        return Calls.recorded(Calls.entry(
                customer,
                kind,
                day + "T00:00:00Z",
                (about == null ? "" : ",\"about\":\"" + about + "\"") + ",\"contract\":{" + terms + "}"));
    }
}
