package io.clientele.valuation.value.revaluation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import io.clientele.contracts.CustomerEvent.CustomerChanged;
import io.clientele.contracts.CustomerState;
import io.clientele.contracts.Event;
import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.http.Checks;
import io.clientele.kit.testing.http.Http;

/** What is told of merges, and reads that do not follow where they are led. */
public final class Merges {

    private static final AtomicLong VERSION = new AtomicLong(1);

    private Merges() {}

    /** @param survivor null when it stands for itself again */
    public static Event merged(UUID customer, UUID survivor) {
        return state(customer, null, survivor);
    }

    public static Event state(UUID id, UUID parent, UUID survivor) {
        var at = Instant.parse("2024-01-01T00:00:00Z");
        return new CustomerChanged(new CustomerState(
                id,
                VERSION.incrementAndGet(),
                "COMPANY",
                List.of("CUSTOMER"),
                null,
                parent,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                at,
                at,
                null,
                survivor,
                null,
                null));
    }

    public static Checks get(UUID customer, String path) {
        return list("/customers/" + customer + path);
    }

    public static Checks list(String path) {
        return Http.given()
                .following(false)
                .header("Authorization", "Bearer " + Tokens.of("viewer"))
                .get("/api/v1" + path)
                .then();
    }
}
