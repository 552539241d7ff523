package io.clientele.interaction.erasure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.clientele.contracts.CustomerEvent.CustomerRegistered;
import io.clientele.contracts.CustomerState;
import io.clientele.interaction.Calls;

/** Somebody with something of every kind in the journal, all of it with a word that nobody else has. */
record Somebody(UUID customer, String marker) {

    static final String AT = "1946-03-01T10:00:00Z";

    private static final Instant NOW = Instant.parse("2026-01-31T09:30:00Z");

    static Somebody any() {
        var customer = UUID.randomUUID();
        return new Somebody(customer, "Zoraida" + Long.toHexString(customer.getLeastSignificantBits()));
    }

    String representative() {
        return "rep-" + marker.substring("Zoraida".length());
    }

    /** Ids of what was recorded. */
    List<UUID> everything() {
        var by = ",\"representative\":\"" + representative() + "\",\"summary\":\"" + marker + " 说了\"";
        var bought = Calls.recorded(Calls.purchase(customer, "120.50", AT, marker)
                .replaceFirst(
                        "\\{", "{\"representative\":\"" + representative() + "\",\"subject\":\"" + marker + "\","));
        var again = Calls.recorded("{\"kind\":\"CORRECTION\",\"corrects\":\"" + bought + "\",\"replacement\":"
                + Calls.entry(customer, "PURCHASE", AT, by + ",\"amount\":{\"amount\":\"99.50\",\"currency\":\"CNY\"}")
                + "}");
        return List.of(
                bought,
                again,
                Calls.recorded(Calls.entry(
                        customer,
                        "RETURN",
                        AT,
                        by + ",\"returns\":\"" + again + "\",\"amount\":{\"amount\":\"20\",\"currency\":\"CNY\"}")),
                Calls.recorded(Calls.entry(customer, "COMPLAINT", AT, by + ",\"severity\":\"HIGH\"")),
                Calls.recorded(Calls.entry(
                        customer,
                        "PROMISE",
                        AT,
                        by + ",\"subject\":\"Call\",\"promise\":{\"dueAt\":\"1946-04-01T00:00:00Z\",\"to\":\"" + marker
                                + "\"}")),
                Calls.recorded(Calls.entry(customer, "NOTE", AT, by)));
    }

    CustomerRegistered registered(long version) {
        return registered(customer, version);
    }

    static CustomerRegistered registered(UUID id, long version) {
        return new CustomerRegistered(new CustomerState(
                id,
                version,
                "INDIVIDUAL",
                List.of("CUSTOMER"),
                null,
                null,
                null,
                "East",
                null,
                null,
                null,
                null,
                null,
                NOW,
                NOW));
    }
}
