package io.clientele.valuation.erasure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * A table that keeps something of a person, by its column {@code customer_id}. Of all of them a person is erased.
 *
 * @param called in what is handed out when somebody asks what is kept; null where it is a copy, or a note that something is to be done
 * @param order of what is handed out
 */
record Kept(String table, String called, String order) {

    static final List<Kept> ALL = List.of(
            new Kept("customer", "customer", "customer_id"),
            new Kept("customer_profile", "profiles", "version"),
            new Kept("fact", "facts", "occurred_at, id"),
            new Kept("fact_bundle", null, null),
            new Kept("valuation", "valuation", "customer_id"),
            new Kept("valuation_history", "valuationHistory", "version"),
            new Kept("scorecard_score", "scores", "trial_id"),
            new Kept("scorecard_reading", "readings", "trial_id"),
            new Kept("indicator_told", "indicatorsTold", "customer_id"),
            new Kept("merge_noted", null, null),
            new Kept("valuation_owed", null, null),
            new Kept("indicator_due", null, null));

    /** What to read by what to call it; the only argument of each is an array of ids. */
    static SequencedMap<String, String> handedOut() {
        var queries = new LinkedHashMap<String, String>();
        ALL.stream().filter(kept -> kept.called != null).forEach(kept -> queries.put(kept.called, kept.query()));
        return Collections.unmodifiableSequencedMap(queries);
    }

    private String query() {
        return "select * from " + table + " where customer_id = any(?) order by " + order;
    }
}
