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

import io.clientele.contracts.InteractionEvent.InteractionRecorded;
import io.clientele.contracts.InteractionState;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.company;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.ownership.OwnershipCalls.assign;
import static io.clientele.customer.ownership.OwnershipCalls.ownerships;
import static io.clientele.customer.ownership.OwnershipCalls.representative;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

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

    /** Those of the test before take no more customers. */
    @BeforeEach
    void nobodyElse() {
        sql.execute("update representative set active = false");
    }

    @Test
    void anOverdueCustomerIsPassedOnUntilSomebodyContactsIt() throws Exception {
        var first = representative(1);
        var id = company("Waiting");
        assign(id, first).then().statusCode(201);
        overdue(id);
        sweep.sweep();
        get("viewer", ownerships(id)).body("items.ownerId", contains(first));

        var second = representative(5);
        overdue(id);
        sweep.sweep();
        get("viewer", ownerships(id))
                .body("items.ownerId", contains(second, first))
                .body("items[0].cause.code", equalTo("DEADLINE_MISSED"))
                .body("items[1].until", notNullValue());

        feed.accept(List.of(contact(id)));
        overdue(id);
        sweep.sweep();
        get("viewer", ownerships(id))
                .body("items.ownerId", contains(second, first))
                .body("items[0].firstContactAt", notNullValue());
        get("viewer", CUSTOMERS + "/" + id).body("ownerId", equalTo(second));
    }

    /** As if the first contact had been due a while ago. */
    private void overdue(String customer) {
        sql.execute(
                "update ownership set contact_due_at = ? where customer_id = ? and until is null",
                Instant.parse("2026-01-01T00:00:00Z"),
                UUID.fromString(customer));
    }

    private InteractionRecorded contact(String customer) throws JsonProcessingException {
        return new InteractionRecorded(
                json.readValue("""
                        {"id":"%s","version":1,"customerId":"%s","kind":"CONTACT","status":"ACTIVE","initiator":"COMPANY","channel":"PHONE",
                         "occurredAt":"2100-01-01T00:00:00Z","recordedAt":"2100-01-01T00:00:00Z","durationMinutes":5}""".formatted(UUID.randomUUID(), customer), InteractionState.class));
    }
}
