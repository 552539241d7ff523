package io.clientele.valuation.value.history;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.valuation.value.Valuations;

/** What was published of customers who are known and stand for themselves. */
@ApplicationScoped
class Histories {

    private final Valuations valuations;
    private final ValuationHistory history;

    Histories(Valuations valuations, ValuationHistory history) {
        this.valuations = valuations;
        this.history = history;
    }

    /** What was published of a customer before a version, newest first. */
    @Transactional
    List<HistoryView> before(UUID customer, long version, int limit) {
        valuations.requireKnown(customer);
        return history.of(customer, version, limit);
    }

    long count(UUID customer) {
        return history.changes(customer);
    }
}
