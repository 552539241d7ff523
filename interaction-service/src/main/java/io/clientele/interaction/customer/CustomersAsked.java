package io.clientele.interaction.customer;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.clientele.interaction.model.Reference;
import io.clientele.interaction.model.draft.Draft;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

/**
 * Who turned out to be a customer, of those that were asked about.
 *
 * @param erased those who were one until they were erased
 */
public record CustomersAsked(Set<UUID> known, Map<Reference, UUID> references, Set<UUID> erased) {

    public static final String UNKNOWN = "UNKNOWN_CUSTOMER";
    public static final String ERASED = "CUSTOMER_ERASED";

    /** The customer that a draft names; empty when it names nobody, refused when it names somebody we do not know. */
    public Optional<UUID> named(Draft draft, String prefix) throws Rejection {
        if (draft.customerId() != null) {
            return Optional.of(byId(draft.customerId(), prefix + "/customerId"));
        }
        return Optional.ofNullable(draft.customerReference())
                .map(reference -> byReference(reference, prefix + "/customerReference"));
    }

    public UUID byId(UUID id, String pointer) {
        if (erased.contains(id)) {
            throw erased(id, pointer);
        }
        if (!known.contains(id)) {
            throw unknown(pointer, "There is no customer " + id + ".");
        }
        return id;
    }

    private UUID byReference(Reference reference, String pointer) {
        var id = references.get(reference);
        if (id == null) {
            throw unknown(pointer, "No customer has the reference " + reference.system() + ":" + reference.id() + ".");
        }
        return id;
    }

    public static Rejection erased(UUID id, String pointer) {
        var detail = "Customer " + id + " was erased.";
        return Rejection.of(
                Rejection.Kind.INVALID,
                ERASED,
                detail + " Nothing more is recorded of them; somebody who comes back is registered anew.",
                java.util.List.of(Fault.pointer(pointer, ERASED, detail)));
    }

    private static Rejection unknown(String pointer, String detail) {
        return Rejection.of(
                Rejection.Kind.INVALID,
                UNKNOWN,
                detail + " Register the customer first.",
                java.util.List.of(Fault.pointer(pointer, UNKNOWN, detail)));
    }
}
