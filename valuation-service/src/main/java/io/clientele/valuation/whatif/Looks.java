package io.clientele.valuation.whatif;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.valuation.indicator.Relations;
import io.clientele.valuation.value.Appraisals;
import io.clientele.valuation.value.CustomerValue;
import io.clientele.valuation.whatif.entry.SupposedFacts;

/** Looks at customers as indicators and scores do, once as they are and once as they would be. */
@ApplicationScoped
class Looks {

    private final Relations relations;

    Looks(Relations relations) {
        this.relations = relations;
    }

    /**
     * @param knownAt null for everything known by now
     * @param after the value with everything that is supposed
     */
    Looked at(Instant knownAt, SupposedFacts supposing, CustomerValue after) {
        var asOf = after.worth().asOf();
        var past = relations.of(after.customerId(), knownAt);
        var before = past.asOf(asOf);
        var counting = supposing.detailed(after.facts(), past.facts());
        return new Looked(
                after.customerId(),
                before,
                past.supposing(asOf, counting, before.profile(), () -> Appraisals.worth(after)));
    }
}
