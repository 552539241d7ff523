package io.clientele.interaction.contract;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

/**
 * What became of contracts, as it stands in the journal: whoever asks has the customer's lock. However much was said of
 * one, only what is asked for is read.
 */
@ApplicationScoped
class Course {

    private static final String CHAIN = """
            with recursive chain (id) as (
                select ?::uuid
                union select c.corrected_by from chain join correction c on c.customer_id = ? and c.entry_id = chain.id)
            """;

    private static final String STANDING =
            EntryRows.SELECT + "where e.said ->> 'about' = chain.id::text and c.entry_id is null and ";

    private static final String FOLLOWING = "e.kind in ('CONTRACT_RENEWED', 'CONTRACT_CHANGED')";
    private static final String ENDING = "e.kind = 'CONTRACT_ENDED'";
    private static final String FIRST = " order by e.occurred_at, e.id limit 1";

    static final String END = CHAIN + of(STANDING + ENDING + FIRST) + FIRST;

    static final String AFTERWARDS = CHAIN + of(STANDING + FOLLOWING + " and e.occurred_at > ?" + FIRST) + FIRST;

    private static final String ALL =
            CHAIN + of(STANDING + FOLLOWING) + " union all " + of(STANDING + ENDING) + " order by occurred_at, id";

    private final Database database;
    private final Chains chains;
    private final Subjects subjects;

    Course(Database database, Chains chains, Subjects subjects) {
        this.database = database;
        this.chains = chains;
        this.subjects = subjects;
    }

    private static String of(String each) {
        return "select e.* from chain cross join lateral (" + each + ") e";
    }

    /** @param first entry of its start */
    record Contract(UUID first, UUID customer) {}

    Contract contract(UUID named, UUID customer) {
        return new Contract(subjects.first(named), customer);
    }

    /**
     * Whether a contract counts still.
     *
     * @param until the last moment at which something of it matters; null where all of it does
     * @throws Rejection when a year cannot be read in which something may have become of it
     */
    boolean stands(Contract contract, Instant until) throws Rejection {
        var start = chains.of(contract.first());
        // what follows it may have happened a day before it, in whatever zone days were told
        chains.requireWhatCame(
                start.begin().map(first -> first.minus(1, ChronoUnit.DAYS)).orElse(null), until);
        return start.counting(Kind.CONTRACT_STARTED).isPresent();
    }

    Optional<JournalEntry> end(Contract contract) {
        return database.first(END, EntryRows::read, contract.first(), contract.customer());
    }

    /** What became of it first after a moment, but its end. */
    Optional<JournalEntry> afterwards(Contract contract, Instant moment) {
        return database.first(AFTERWARDS, EntryRows::read, contract.first(), contract.customer(), moment);
    }

    /** In time order. */
    List<JournalEntry> all(Contract contract) {
        return database.query(ALL, EntryRows::read, contract.first(), contract.customer());
    }
}
