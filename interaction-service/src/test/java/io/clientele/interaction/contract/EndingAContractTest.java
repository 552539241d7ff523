package io.clientele.interaction.contract;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;
import io.clientele.interaction.Years;
import io.clientele.interaction.database.Database;
import io.clientele.kit.testing.http.Response;

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

    @Inject
    Database database;

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
        Calls.recorded(voiding(end));
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

    @Test
    void anEndInAYearThatIsTakenOutIsNotOverlooked() {
        start = Calls.recorded(Calls.entry(
                customer, "CONTRACT_STARTED", "1914-01-01T00:00:00Z", ",\"contract\":{\"termFrom\":\"1914-01-01\"}"));
        var end = Calls.recorded(ended(5).replace("2026-01-05", "1915-01-05"));
        var change = changed(5).replace("2026-01-05", "1916-01-05");
        var told = Calls.recorded(renewed(5).replace("2026-01-05", "1914-01-05"));
        Years.detach(1915);
        try {
            assertProblem(Calls.post(change), 409, "PERIOD_DETACHED");
            assertProblem(corrected(told, change), 409, "PERIOD_DETACHED");
            assertProblem(Calls.post(ended(6).replace("2026-01-06", "1914-01-06")), 409, "PERIOD_DETACHED");
            assertProblem(Calls.post(voiding(start)), 409, "PERIOD_DETACHED");
        } finally {
            Years.attach(1915);
        }
        refused(Calls.post(change), "/about");
        Calls.recorded(voiding(end));
        Calls.recorded(change);
    }

    @Test
    void whatAYearThatIsTakenOutCannotForbidIsRecorded() {
        start = Calls.recorded(Calls.entry(
                customer, "CONTRACT_STARTED", "1914-01-01T00:00:00Z", ",\"contract\":{\"termFrom\":\"1914-01-01\"}"));
        var change = changed(5).replace("2026-01-05", "1916-01-05");
        var end = ended(6).replace("2026-01-06", "1916-01-06");
        Calls.recorded(Calls.entry(customer, "NOTE", "1915-01-05T00:00:00Z", ",\"summary\":\"of that year\""));
        var said = new UUID[] {Calls.recorded(change), Calls.recorded(end)};
        Years.detach(1915);
        try {
            Calls.recorded(renewed(5).replace("2026-01-05", "1914-12-31"));
            corrected(said[0], change.replace("2027-01-01", "2028-01-01"))
                    .then()
                    .statusCode(201);
            corrected(said[1], end.replace("EXPIRED", "REPLACED")).then().statusCode(201);
        } finally {
            Years.attach(1915);
        }
    }

    @Test
    void howeverMuchWasSaidOfItOnlyTheEndAndWhatCameNextAreRead() {
        var told = Calls.recorded(changed(2));
        database.update("""
                insert into interaction (id, customer_id, kind, occurred_at, recorded_at, recorded_by, currency, said)
                select gen_random_uuid(), e.customer_id, e.kind, e.occurred_at + i * interval '1 second', now(), 'test', 'CNY', e.said
                from interaction e, generate_series(1, 2000) as i where e.id = ?""", told);
        database.update("""
                insert into interaction (id, customer_id, kind, occurred_at, recorded_at, recorded_by, currency, said)
                select gen_random_uuid(), gen_random_uuid(), 'CONTRACT_ENDED', e.occurred_at + i * interval '1 second', now(), 'test', 'CNY',
                    e.said || jsonb_build_object('kind', 'CONTRACT_ENDED', 'about', gen_random_uuid())
                from interaction e, generate_series(1, 2000) as i where e.id = ?""", told);
        database.update("analyze interaction");
        assertThat(read(Course.END, start, customer)).isLessThan(10);
        assertThat(read(
                        Course.AFTERWARDS,
                        start,
                        customer,
                        Instant.parse(at(2)).plusSeconds(1000).atOffset(ZoneOffset.UTC)))
                .isLessThan(10);
    }

    @Test
    void whatBecameOfItFallsWithIt() {
        var again = UUID.fromString(corrected(start, terms("CONTRACT_STARTED", "\"termFrom\":\"2026-01-01\""))
                .path("id"));
        var said = new UUID[] {Calls.recorded(renewed(2)), Calls.recorded(changed(3)), Calls.recorded(ended(5))};
        var voided = Calls.recorded(changed(3));
        Calls.recorded(voiding(voided));
        var other = Calls.recorded(
                Calls.entry(customer, "CONTRACT_STARTED", at(1), ",\"contract\":{\"termFrom\":\"2026-01-01\"}"));
        var others = Calls.recorded(renewed(6).replace(start.toString(), other.toString()));
        var by = Calls.recorded(voiding(again));
        for (var each : said) {
            var fallen = Calls.get("/interactions/" + each);
            fallen.then().body("status", equalTo("VOIDED"));
            Calls.get("/interactions/" + fallen.path("correctedBy"))
                    .then()
                    .body("kind", equalTo("CORRECTION"))
                    .body("corrects", equalTo(each.toString()));
        }
        Calls.get("/interactions/" + again).then().body("correctedBy", equalTo(by.toString()));
        Calls.get("/interactions/" + others).then().body("status", equalTo("ACTIVE"));
        running(1);
    }

    @Test
    void nothingBecomesOfAContractThatWasVoided() {
        var change = changed(3);
        assertThat(Calls.batch(changed(2), voiding(start), change).getList("results.status", String.class))
                .containsExactly("CREATED", "CREATED", "REJECTED");
        refused(Calls.post(renewed(2)), "/about").then().body("errors[0].code", equalTo("VOIDED"));
        var note = Calls.recorded(Calls.entry(customer, "NOTE", at(3), ",\"summary\":\"it ended\""));
        refused(corrected(note, ended(3)), "/replacement/about");
    }

    /** How many rows the busiest step of the plan has come upon. */
    private double read(String statement, Object... arguments) {
        var plan = String.join(
                "\n",
                database.query(
                        "explain (analyze, costs off, timing off, summary off) " + statement,
                        row -> row.getString(1),
                        arguments));
        return Pattern.compile("(?:rows=|Removed by [A-Za-z ]+: )([0-9.]+)")
                .matcher(plan)
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group(1)))
                .max()
                .orElseThrow();
    }

    private static String voiding(UUID entry) {
        return "{\"kind\":\"CORRECTION\",\"corrects\":\"" + entry + "\"}";
    }

    private static String terms(String kind, String terms) {
        return "{\"kind\":\"" + kind + "\",\"contract\":{" + terms + "}}";
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
