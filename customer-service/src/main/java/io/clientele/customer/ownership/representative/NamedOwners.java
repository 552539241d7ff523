package io.clientele.customer.ownership.representative;

import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

/** Who may write into a record that somebody else looks after the customer: whoever may assign it, and to whom it may be assigned. */
@ApplicationScoped
public class NamedOwners {

    private static final String OWNER = "/ownerId";

    private final Representatives representatives;

    NamedOwners(Representatives representatives) {
        this.representatives = representatives;
    }

    /** @param before whom the record names, and {@code after} shall name; null for nobody */
    public void check(String before, String after, boolean manager) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (before != null && !manager) {
            throw Rejection.of(
                    Rejection.Kind.FORBIDDEN,
                    "FORBIDDEN",
                    "Somebody looks after this customer; a change of ownerId needs manager.",
                    List.of(
                            Fault.pointer(
                                    OWNER,
                                    "NEEDS_MANAGER",
                                    "Leave ownerId as it is, or ask a manager to assign the customer (POST /customers/{id}/ownerships).")));
        }
        if (after != null) {
            representatives.requireActive(after, OWNER);
        }
    }
}
