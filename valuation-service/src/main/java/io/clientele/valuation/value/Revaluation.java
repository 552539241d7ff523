package io.clientele.valuation.value;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;

import io.clientele.kit.job.JobKind;
import io.clientele.kit.job.Progress;
import io.clientele.valuation.fact.Customers;
import io.clientele.valuation.model.Models;

/**
 * Values everyone anew after an activation, page by page by customer id, each in a transaction of its own so that nobody
 * waits for long. A job taken over goes on after its last page; one that a later activation made pointless stops.
 */
@ApplicationScoped
class Revaluation implements JobKind {

    private static final int PAGE = 200;

    private final Customers customers;
    private final Bases bases;
    private final Valuations valuations;
    private final RevaluationRows rows;

    Revaluation(Customers customers, Bases bases, Valuations valuations, RevaluationRows rows) {
        this.customers = customers;
        this.bases = bases;
        this.valuations = valuations;
        this.rows = rows;
    }

    @Override
    public String kind() {
        return Models.REVALUATION;
    }

    @Override
    public Object run(JsonNode request, Progress progress) {
        var id = request.path("activation").asLong();
        var at = rows.begin(id);
        progress.total(customers.count());
        while (bases.latestActivation() <= id) {
            progress.check();
            var from = at;
            var to = QuarkusTransaction.requiringNew().call(() -> page(id, from));
            if (to.done() == from.done()) {
                return new Result(from.done(), from.changed(), null);
            }
            at = to;
            progress.done(at.done());
        }
        return new Result(at.done(), at.changed(), true);
    }

    private Place page(long id, Place from) {
        var page = customers.after(from.position(), PAGE);
        if (page.isEmpty()) {
            return from;
        }
        var changed = valuations.revalue(page);
        var to = new Place(page.getLast(), from.done() + page.size(), from.changed() + changed);
        rows.reach(id, to);
        return to;
    }

    /**
     * How far it has come.
     *
     * @param position the last customer valued, null at the beginning
     */
    record Place(UUID position, long done, long changed) {}

    /** @param superseded true when a later activation took over, else absent */
    record Result(long customers, long changed, Boolean superseded) {}
}
