package io.clientele.customer.ownership;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.InteractionEvent.InteractionCorrected;
import io.clientele.contracts.InteractionEvent.InteractionRecorded;
import io.clientele.contracts.InteractionState;
import io.clientele.customer.Calls;
import io.clientele.kit.feed.Feeds;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.company;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.ownership.OwnershipCalls.assign;
import static io.clientele.customer.ownership.OwnershipCalls.ownerships;
import static io.clientele.customer.ownership.OwnershipCalls.representative;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** A customer that nobody contacts in time is passed on; one contact keeps it where it is. */
@QuarkusTest
@WithBackends
class MissingTheFirstContactTest {

    @Inject
    Sql sql;

    @Inject
    DeadlineSweep sweep;

    @Inject
    FirstContactFeed feed;

    @Inject
    ObjectMapper json;

    @Inject
    Feeds feeds;

    /** Those of the test before take no more customers, and nothing of the journal is on its way. */
    @BeforeEach
    void nobodyElse() {
        sql.execute("update representative set active = false");
        Patience.until(
                "the journal is heard",
                () -> feeds.lag(JournalHeard.FEED).filter(lag -> lag == 0).isPresent());
    }

    @Test
    void anOverdueCustomerIsPassedOnUntilSomebodyContactsIt() throws Exception {
        var first = representative(1);
        var id = company("Waiting");
        assign(id, first).then().statusCode(201);
        overdue(id);
        sweep.round();
        get("viewer", ownerships(id)).body("items.ownerId", contains(first));

        var second = representative(5);
        overdue(id);
        sweep.round();
        get("viewer", ownerships(id))
                .body("items.ownerId", contains(second, first))
                .body("items[0].cause.code", equalTo("DEADLINE_MISSED"))
                .body("items[1].until", notNullValue());

        feed.accept(List.of(contact(id)));
        overdue(id);
        sweep.round();
        get("viewer", ownerships(id))
                .body("items.ownerId", contains(second, first))
                .body("items[0].firstContactAt", notNullValue());
        get("viewer", CUSTOMERS + "/" + id).body("ownerId", equalTo(second));
    }

    @Test
    void aContactThatWasNoneIsNotTheFirst() throws Exception {
        var id = company("Waiting");
        assign(id, representative(5)).then().statusCode(201);
        var entry = UUID.randomUUID();
        var made = contact(id, entry, "ACTIVE", "2100-01-01T00:00:00Z");
        var later = contact(id, UUID.randomUUID(), "ACTIVE", "2100-01-02T00:00:00Z");
        var voided = new InteractionCorrected(
                contact(id, entry, "VOIDED", "2100-01-01T00:00:00Z").interaction());
        feed.accept(List.of(made));
        get("viewer", ownerships(id)).body("items[0].firstContactAt", equalTo("2100-01-01T00:00:00Z"));
        feed.accept(List.of(voided));
        get("viewer", ownerships(id)).body("items[0].firstContactAt", nullValue());
        feed.accept(List.of(made, later));
        get("viewer", ownerships(id)).body("items[0].firstContactAt", equalTo("2100-01-02T00:00:00Z"));
    }

    @Test
    void aRecordThatBreaksALaterRuleIsPassedOnAndAssigned() {
        var first = representative(5);
        var broken = company("Broken");
        sql.execute(
                "update customer set document = document || '{\"region\":\"\",\"citySize\":\" \"}' where id = ?",
                UUID.fromString(broken));
        assign(broken, first).then().statusCode(201);
        var second = representative(5);
        overdue(broken);
        sweep.round();
        get("viewer", ownerships(broken)).body("items.ownerId", contains(second, first));
        assign(broken, first).then().statusCode(201);
        get("viewer", ownerships(broken)).body("items.ownerId", contains(first, second, first));
    }

    @Test
    void whoIsMergedOwesNoContact() {
        var owner = representative(5);
        var survivor = company("Survivor");
        var merged = company("Merged");
        assign(merged, owner).then().statusCode(201);
        get("viewer", "/api/v1/due-contacts?ownerId=" + owner + "&count=true").body("total", equalTo(1));
        Calls.post(
                        "manager",
                        "/api/v1/customer-merges",
                        "{\"survivorId\":\"" + survivor + "\",\"mergedIds\":[\"" + merged + "\"]}")
                .then()
                .statusCode(201);
        get("viewer", "/api/v1/due-contacts?ownerId=" + owner + "&count=true")
                .body("total", equalTo(0))
                .body("items", hasSize(0));
    }

    /** As if the first contact had been due a while ago. */
    private void overdue(String customer) {
        sql.execute(
                "update ownership set contact_due_at = ? where customer_id = ? and until is null",
                Instant.parse("2026-01-01T00:00:00Z"),
                UUID.fromString(customer));
    }

    private InteractionRecorded contact(String customer) throws JsonProcessingException {
        return contact(customer, UUID.randomUUID(), "ACTIVE", "2100-01-01T00:00:00Z");
    }

    private InteractionRecorded contact(String customer, UUID entry, String status, String at)
            throws JsonProcessingException {
        return new InteractionRecorded(
                json.readValue("""
                        {"id":"%s","version":1,"customerId":"%s","kind":"CONTACT","status":"%s","initiator":"COMPANY","channel":"PHONE",
                         "occurredAt":"%s","recordedAt":"%4$s","durationMinutes":5}""".formatted(entry, customer, status, at), InteractionState.class));
    }
}
