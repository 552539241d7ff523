package io.clientele.interaction.erasure;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.Tombstone;
import io.clientele.contracts.Topic;
import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;
import io.clientele.interaction.Years;
import io.clientele.interaction.database.Database;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.TopicProbe;
import io.clientele.kit.testing.Traces;

import static org.assertj.core.api.Assertions.assertThat;

/** A year was taken away when its customers were erased: their complaints and promises are counted on, and are cases when it is back. */
@QuarkusTest
@OnRealParts
class ErasingCasesWhileAYearIsAwayTest {

    private static final String THEN = "1925-06-01T09:00:00Z";
    private static final String LATER = "1926-06-01T09:00:00Z";

    private final UUID customer = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final String representative = "rep-" + UUID.randomUUID();

    @Inject
    Database database;

    @Inject
    DataSource source;

    @Test
    void casesAreCountedWhileTheYearIsAwayAndHaveTheirEntriesWhenItIsBack() {
        moveOn(customer, complaint(customer, THEN, "HIGH"), THEN);
        moveOn(customer, complaint(customer, THEN, "LOW"), LATER);
        moveOn(customer, replaced(complaint(customer, THEN, "LOW"), complaintBody(customer, THEN, "MEDIUM")), THEN);
        moveOn(customer, replaced(complaint(customer, THEN, "LOW"), complaintBody(customer, LATER, "MEDIUM")), LATER);
        moveOn(customer, replaced(complaint(customer, LATER, "LOW"), complaintBody(customer, THEN, "HIGH")), LATER);
        keep(customer, promise(customer, THEN), THEN);
        keep(customer, promise(customer, THEN), LATER);
        keep(other, promise(other, THEN), THEN);
        var before = cases();
        Years.detach(1925);
        database.update("alter table interaction_1925 rename to taken_away");
        try {
            erase(customer);
            erase(other);
            assertThat(cases()).isEqualTo(before);
        } finally {
            database.update("alter table taken_away rename to interaction_1925");
        }
        Years.attach(1925);
        assertThat(cases()).isEqualTo(before);
        assertThat(withoutEntry("complaint", "opened_at")).isZero();
        assertThat(withoutEntry("promise", "promised_at")).isZero();
        assertThat(Stream.of(customer, other)
                        .flatMap(each -> Traces.of(source, each.toString()).stream())
                        .filter(table -> !table.equals("public.outbox"))
                        .distinct())
                .containsExactly("public.known_customer");
    }

    private String cases() {
        var report = Calls.get("/complaint-reports?groupBy=SEVERITY&representative=" + representative);
        report.then().statusCode(200);
        return report.asString()
                + states("complaint", "opened_at, closed_at, severity, compensation")
                + states("promise", "promised_at, settled_at, due_at");
    }

    private String states(String table, String columns) {
        return database
                .query(
                        "select (state, " + columns + ")::text from " + table + " where representative = ? order by 1",
                        row -> row.getString(1),
                        representative)
                .stream()
                .collect(Collectors.joining("\n", "\n" + table + "\n", ""));
    }

    private int withoutEntry(String table, String moment) {
        return database.query("""
                select 1 from %s c where c.representative = ? and not exists (
                    select from interaction e where e.customer_id = c.customer_id and e.id = c.entry_id and e.occurred_at = c.%s)""".formatted(table, moment), row -> true, representative)
                .size();
    }

    private UUID complaint(UUID of, String at, String severity) {
        return Calls.recorded(complaintBody(of, at, severity));
    }

    private String complaintBody(UUID of, String at, String severity) {
        return Calls.entry(
                of,
                "COMPLAINT",
                at,
                by() + ",\"severity\":\"" + severity + "\",\"compensation\":{\"amount\":\"7\",\"currency\":\"CNY\"}");
    }

    private UUID promise(UUID of, String at) {
        return Calls.recorded(Calls.entry(
                of, "PROMISE", at, by() + ",\"subject\":\"Call\",\"promise\":{\"dueAt\":\"1927-01-01T00:00:00Z\"}"));
    }

    private static UUID replaced(UUID entry, String replacement) {
        Calls.recorded("{\"kind\":\"CORRECTION\",\"corrects\":\"" + entry + "\",\"replacement\":" + replacement + "}");
        return entry;
    }

    private void moveOn(UUID of, UUID complaint, String at) {
        Stream.of("ACKNOWLEDGED", "IN_PROGRESS", "RESOLVED", "CLOSED")
                .forEach(state -> about(of, "COMPLAINT_STEP", complaint, at, ",\"step\":{\"to\":\"" + state + "\"}"));
    }

    private void keep(UUID of, UUID promise, String at) {
        about(of, "PROMISE_SETTLED", promise, at, ",\"kept\":true");
    }

    private static void about(UUID of, String kind, UUID about, String at, String more) {
        Calls.recorded(Calls.entry(of, kind, at, ",\"about\":\"" + about + "\"" + more));
    }

    private String by() {
        return ",\"representative\":\"" + representative + "\"";
    }

    private void erase(UUID gone) {
        TopicProbe.publish(new Tombstone(Topic.CUSTOMERS, gone.toString(), gone.toString(), 50));
        Patience.until("the customer is erased", () -> !database.query(
                        "select 1 from known_customer where customer_id = ? and erased_at is not null",
                        row -> true,
                        gone)
                .isEmpty());
    }
}
