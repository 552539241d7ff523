package io.clientele.customer.batch;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.customer.change.Outcome;
import io.clientele.customer.change.Registrations;
import io.clientele.customer.change.Sent;
import io.clientele.kit.http.Caller;

/** Registers the rows of a batch, all in one transaction. */
@ApplicationScoped
class Batches {

    private final Registrations registrations;
    private final Caller caller;

    Batches(Registrations registrations, Caller caller) {
        this.registrations = registrations;
        this.caller = caller;
    }

    @Transactional
    List<Outcome> registerAll(List<Sent> rows, boolean atomic) {
        return registrations.register(rows, atomic, caller.subject());
    }
}
