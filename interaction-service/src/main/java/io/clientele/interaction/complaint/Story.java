package io.clientele.interaction.complaint;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.database.Database;
import io.clientele.interaction.journal.EntryRows;
import io.clientele.interaction.journal.JournalEntry;
import io.clientele.interaction.journal.Subjects;
import io.clientele.interaction.journal.year.DetachedYears;
import io.clientele.kit.rejection.Rejection;

/**
 * The steps of a complaint that stand, in the order in which they were taken: none is taken before the last one, and of those of
 * one moment a step that took the place of another has its place.
 */
@ApplicationScoped
class Story {

    /** Each names the entry that opened the complaint, or one that took its place since. */
    private static final String STEPS = """
            with recursive chain (id) as (
                select ?::uuid
                union select c.corrected_by from chain join correction c on c.customer_id = ? and c.entry_id = chain.id)
            """ + EntryRows.SELECT + """
            where e.customer_id = ? and e.kind = 'COMPLAINT_STEP' and (e.said ->> 'about')::uuid in (select id from chain)
                and e.occurred_at between ? and ? and (c.entry_id is null or e.id = ?::uuid)""";

    private final Database database;
    private final Subjects subjects;
    private final DetachedYears years;

    Story(Database database, Subjects subjects, DetachedYears years) {
        this.database = database;
        this.subjects = subjects;
        this.years = years;
    }

    /** But for those of detached years. */
    List<JournalEntry> steps(Case complaint) {
        return steps(complaint, null);
    }

    /**
     * All of them.
     *
     * @param besides one of them that is marked as corrected already; null for none
     * @throws Rejection when they cannot all be read
     */
    List<JournalEntry> whole(Case complaint, UUID besides) throws Rejection {
        years.requireToDecide(complaint.openedAt(), complaint.since().plus(1, ChronoUnit.MICROS));
        return steps(complaint, besides);
    }

    private List<JournalEntry> steps(Case complaint, UUID besides) {
        var steps = database.query(
                STEPS,
                EntryRows::read,
                complaint.id(),
                complaint.customerId(),
                complaint.customerId(),
                complaint.openedAt(),
                complaint.since(),
                besides);
        var firsts = subjects.firsts(steps.stream().map(JournalEntry::id).collect(Collectors.toSet()));
        return steps.stream()
                .sorted(Comparator.comparing(JournalEntry::occurredAt).thenComparing(step -> firsts.get(step.id())))
                .toList();
    }
}
