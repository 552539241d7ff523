package io.clientele.interaction.contract;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;

import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** A contract ends once; what the journal lets in is what commitments and the sheet before a visit make of it. */
@QuarkusTest
@OnRealParts
class EndingAContractTest {

    private final UUID customer = UUID.randomUUID();
    private UUID start;

    @BeforeEach
    void aContract() {
        start = Calls.recorded(
                Calls.entry(customer, "CONTRACT_STARTED", at(1), ",\"contract\":{\"termFrom\":\"2026-01-01\"}"));
    }

    @Test
    void itEndsOnce() {
        var end = Calls.recorded(ended(5));
        refused(Calls.post(ended(6)), "/about").then().body("errors[0].detail", containsString(end.toString()));
        refused(Calls.post(ended(4)), "/about");
        running(0);
        Calls.recorded("{\"kind\":\"CORRECTION\",\"corrects\":\"" + end + "\"}");
        running(1);
        Calls.recorded(ended(6));
        running(0);
    }

    @Test
    void nothingBecomesOfItAfterItHasEnded() {
        var end = Calls.recorded(ended(5));
        refused(Calls.post(renewed(6)), "/about").then().body("errors[0].detail", containsString(end.toString()));
        refused(Calls.post(changed(5)), "/about");
        Calls.recorded(changed(4));
        running(0);
    }

    @Test
    void itDoesNotEndBeforeWhatBecameOfIt() {
        Calls.recorded(renewed(5));
        refused(Calls.post(ended(4)), "/occurredAt");
        var end = Calls.recorded(ended(5));
        refused(corrected(end, ended(4)), "/replacement/occurredAt");
        corrected(end, ended(6)).then().statusCode(201);
        var change = Calls.recorded(changed(3));
        refused(corrected(change, changed(6)), "/replacement/occurredAt");
        refused(corrected(change, ended(7)), "/replacement/about");
        corrected(change, changed(4)).then().statusCode(201);
    }

    @Test
    void anotherContractOfTheSameCustomerGoesOn() {
        var other = Calls.recorded(
                Calls.entry(customer, "CONTRACT_STARTED", at(1), ",\"contract\":{\"termFrom\":\"2026-01-01\"}"));
        Calls.recorded(ended(5));
        Calls.recorded(renewed(6).replace(start.toString(), other.toString()));
        running(1);
        Calls.get("/commitments?customerId=" + customer)
                .then()
                .body("items[0].contracts[0].id", equalTo(other.toString()));
    }

    @Test
    void inABatchTheOrderCounts() {
        assertThat(Calls.batch(renewed(3), ended(5), renewed(6), ended(7)).getList("results.status", String.class))
                .containsExactly("CREATED", "CREATED", "REJECTED", "REJECTED");
    }

    private void running(int contracts) {
        var found = Calls.get("/commitments?customerId=" + customer).jsonPath().getList("items[0].contracts");
        assertThat(found == null ? 0 : found.size()).isEqualTo(contracts);
    }

    private String ended(int day) {
        return told("CONTRACT_ENDED", day, "\"endReason\":\"EXPIRED\"");
    }

    private String renewed(int day) {
        return told("CONTRACT_RENEWED", day, "\"termFrom\":\"2026-01-02\"");
    }

    private String changed(int day) {
        return told("CONTRACT_CHANGED", day, "\"termTo\":\"2027-01-01\"");
    }

    private String told(String kind, int day, String terms) {
        return Calls.entry(customer, kind, at(day), ",\"about\":\"" + start + "\",\"contract\":{" + terms + "}");
    }

    private static Response corrected(UUID entry, String replacement) {
        return Calls.post(
                "{\"kind\":\"CORRECTION\",\"corrects\":\"" + entry + "\",\"replacement\":" + replacement + "}");
    }

    private static String at(int day) {
        return "2026-01-0" + day + "T00:00:00Z";
    }

    private static Response refused(Response answer, String pointer) {
        assertProblem(answer, 422, "INVALID_REQUEST").at(pointer);
        return answer;
    }
}
