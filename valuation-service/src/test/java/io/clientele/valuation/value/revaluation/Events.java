package io.clientele.valuation.value.revaluation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.clientele.contracts.CustomerEvent.CustomerRegistered;
import io.clientele.contracts.CustomerState;
import io.clientele.contracts.Event;
import io.clientele.contracts.InteractionEvent.InteractionCorrected;
import io.clientele.contracts.InteractionEvent.InteractionRecorded;
import io.clientele.contracts.InteractionState;
import io.clientele.valuation.fact.Fact;

/** Entries and customers of tests, as the other services tell of them, and as they are kept. */
public final class Events {

    private Events() {}

    public static Event event(InteractionState entry) {
        return entry.status().equals("ACTIVE") ? new InteractionRecorded(entry) : new InteractionCorrected(entry);
    }

    public static Event registered(UUID id) {
        var at = Instant.parse("2024-01-01T00:00:00Z");
        return new CustomerRegistered(new CustomerState(
                id,
                1,
                "INDIVIDUAL",
                List.of("CUSTOMER"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                at,
                at));
    }

    static Fact fact(InteractionState e) {
        return new Fact(
                e.customerId(),
                e.id(),
                e.kind(),
                e.channel(),
                e.occurredAt(),
                e.recordedAt(),
                e.supersededAt(),
                e.amount(),
                e.listAmount(),
                e.discount(),
                e.cost(),
                e.durationMinutes());
    }
}
