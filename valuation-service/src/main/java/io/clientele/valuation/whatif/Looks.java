package io.clientele.valuation.whatif;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.valuation.indicator.Relations;
import io.clientele.valuation.value.Appraisals;
import io.clientele.valuation.value.CustomerValue;
import io.clientele.valuation.value.published.ValuationSums;
import io.clientele.valuation.whatif.entry.SupposedFacts;
import io.clientele.valuation.whatif.record.SupposedRecord;

/** Looks at customers as indicators and scores do, once as they are and once as they would be. */
@ApplicationScoped
class Looks {

    private final Relations relations;
    private final String currency;

    Looks(Relations relations, ValuationSums sums) {
        this.relations = relations;
        this.currency = sums.currency();
    }

    /**
     * @param knownAt null for everything known by now
     * @param after the value with everything that is supposed
     * @param record null where nothing is supposed of it
     */
    Looked at(Instant knownAt, SupposedFacts supposing, CustomerValue after, SupposedRecord record) {
        var asOf = after.worth().asOf();
        var past = relations.of(after.customerId(), knownAt);
        var before = past.asOf(asOf);
        var counting = supposing.detailed(after.facts(), past.facts());
        var profile = record == null ? before.profile() : record.over(before.profile(), currency);
        return new Looked(
                after.customerId(),
                before,
                past.supposing(asOf, counting, profile, () -> Appraisals.worth(after)),
                counting,
                past.facts());
    }
}
