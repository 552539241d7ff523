package io.clientele.valuation.fact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.kit.sql.BinaryRows;
import io.clientele.valuation.store.Database;

/** What everybody has bought and given back: what models of buying learn from. */
@ApplicationScoped
public class Trade {

    private static final Set<String> KINDS = Set.of("PURCHASE", "RETURN");

    /** Where facts of a customer lie together, that row; else each fact. */
    private static final String FACTS = """
            SELECT %1$s AS answering, facts, id, kind, channel, occurred_at, recorded_at, superseded_at, amount, list_amount, discount, cost,
                   duration_minutes, NULL AS contract
              FROM (SELECT customer_id, facts, NULL::uuid AS id, NULL AS kind, NULL AS channel, NULL::timestamptz AS occurred_at,
                           NULL::timestamptz AS recorded_at, NULL::timestamptz AS superseded_at, NULL::numeric AS amount,
                           NULL::numeric AS list_amount, NULL::numeric AS discount, NULL::numeric AS cost,
                           NULL::integer AS duration_minutes
                      FROM fact_bundle WHERE format = %2$d
                     UNION ALL
                    SELECT customer_id, NULL, id, kind, channel, occurred_at, recorded_at, superseded_at, amount, list_amount,
                           discount, cost, duration_minutes
                      FROM fact
                     WHERE superseded_at IS NULL AND kind IN ('PURCHASE', 'RETURN') AND occurred_at <= '%3$s'
                       AND NOT EXISTS (SELECT FROM fact_bundle b WHERE b.customer_id = fact.customer_id AND b.format = %2$d)) AS told %4$s
             ORDER BY answering""";

    private static final String ALIAS = """
            LEFT JOIN (SELECT customer_id, merged_into FROM customer WHERE merged_into IS NOT NULL) AS alias USING (customer_id)""";

    private final Database database;
    private final Aliases aliases;
    private final Facts facts;

    Trade(Database database, Aliases aliases, Facts facts) {
        this.database = database;
        this.aliases = aliases;
        this.facts = facts;
    }

    /** All of it up to an instant, customer by customer and in time order; the facts of one customer are held at a time. */
    public void read(Instant upTo, Consumer<Fact> reader) {
        var customer = new OneCustomer(upTo, reader);
        database.stream(facts(upTo), customer::add);
        customer.end();
    }

    /** In the order of customers as they lie, unless somebody is merged: then all has to be sorted. */
    private String facts(Instant upTo) {
        return aliases.anybody()
                ? FACTS.formatted("coalesce(merged_into, customer_id)", FactBundle.FORMAT, upTo, ALIAS)
                : FACTS.formatted("customer_id", FactBundle.FORMAT, upTo, "");
    }

    private final class OneCustomer {

        private final Instant upTo;
        private final Consumer<Fact> reader;
        private final List<Fact> gathered = new ArrayList<>();
        private UUID id;

        OneCustomer(Instant upTo, Consumer<Fact> reader) {
            this.upTo = upTo;
            this.reader = reader;
        }

        void add(BinaryRows row) {
            var whose = row.uuid();
            if (!whose.equals(id)) {
                end();
                id = whose;
            }
            var together = row.bytes();
            var single = facts.fact(whose, row);
            if (together == null) {
                take(single);
            } else {
                FactBundle.read(together, whose, this::take);
            }
        }

        private void take(Fact fact) {
            if (fact.supersededAt() == null
                    && KINDS.contains(fact.kind())
                    && !fact.occurredAt().isAfter(upTo)) {
                gathered.add(fact);
            }
        }

        void end() {
            gathered.sort(Facts.TIME_ORDER);
            gathered.forEach(reader);
            gathered.clear();
        }
    }
}
