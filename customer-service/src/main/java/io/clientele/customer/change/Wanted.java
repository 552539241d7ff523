package io.clientele.customer.change;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.clientele.customer.record.CustomerEntity;
import io.clientele.kit.rejection.Rejection;

/**
 * A record that is held, and what is to become of it.
 *
 * @param from the version the change was made from; null when any will do, and it does not matter when nothing is new
 * @param unsaid when the record said what the change takes back of consents; null when it takes nothing back
 */
public record Wanted(CustomerEntity row, Function<ObjectNode, JsonNode> change, Long from, Instant unsaid) {

    public Wanted(CustomerEntity row, Function<ObjectNode, JsonNode> change, Long from) {
        this(row, change, from, null);
    }

    UUID id() {
        return row.id;
    }

    void requireSameVersion() {
        if (from != null && from != row.version) {
            throw Rejection.of(
                    Rejection.Kind.STALE,
                    "STALE",
                    "The customer has been changed since version " + from + ": read it again and repeat the change.",
                    List.of());
        }
    }
}
