package io.clientele.interaction.goods;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.database.Database;
import io.clientele.interaction.journal.Chains;
import io.clientele.interaction.journal.EntryRows;
import io.clientele.interaction.journal.JournalEntry;
import io.clientele.interaction.journal.Subjects;
import io.clientele.interaction.model.Kind;
import io.clientele.kit.rejection.Rejection;

/** Purchases and what was returned or exchanged of them, as they stand in the journal: whoever asks has the customer's lock. */
@ApplicationScoped
class Returned {

    /** Each names the purchase, or one that took its place. */
    private static final String STANDING =
            """
            with recursive chain (id) as (
                select ?::uuid
                union select c.corrected_by from chain join correction c on c.customer_id = ? and c.entry_id = chain.id)
            """ + naming("RETURN") + " union all " + naming("EXCHANGE") + " order by occurred_at, id";

    private final Database database;
    private final Chains chains;
    private final Subjects subjects;

    Returned(Database database, Chains chains, Subjects subjects) {
        this.database = database;
        this.chains = chains;
        this.subjects = subjects;
    }

    private static String naming(String kind) {
        return EntryRows.SELECT + "where e.kind = '" + kind + "' and c.entry_id is null"
                + " and e.said ->> 'returns' = any(array(select id::text from chain))";
    }

    /**
     * The purchase that an entry names, as it stands now; empty where it was voided, or turned into something else.
     *
     * @throws Rejection when it lies in a year that cannot be read
     */
    Optional<JournalEntry> purchase(UUID named) throws Rejection {
        return chains.of(named).counting(Kind.PURCHASE);
    }

    boolean same(UUID one, UUID other) {
        return one.equals(other) || subjects.first(one).equals(subjects.first(other));
    }

    /**
     * What counts of all that was returned or exchanged of a purchase, the earliest first.
     *
     * @throws Rejection when a year in which some may have been cannot be read
     */
    List<JournalEntry> of(JournalEntry purchase) throws Rejection {
        return until(null, purchase);
    }

    /**
     * The same, where only what was up to a moment matters.
     *
     * @param moment null where all does
     */
    List<JournalEntry> until(Instant moment, JournalEntry purchase) throws Rejection {
        chains.requireWhatCame(purchase.occurredAt(), moment);
        return database.query(STANDING, EntryRows::read, subjects.first(purchase.id()), purchase.customerId());
    }

    /** What was given back for it: what is exchanged is not. */
    static BigDecimal sum(List<JournalEntry> all) {
        return all.stream()
                .filter(each -> each.kind() == Kind.RETURN)
                .map(each -> each.figures().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
