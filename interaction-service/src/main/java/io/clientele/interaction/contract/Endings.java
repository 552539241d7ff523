package io.clientele.interaction.contract;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.database.Database;
import io.clientele.interaction.journal.EntryRows;
import io.clientele.interaction.journal.JournalEntry;
import io.clientele.interaction.journal.Subjects;
import io.clientele.interaction.journal.consequence.Consequence;
import io.clientele.interaction.journal.year.DetachedYears;
import io.clientele.interaction.model.Kind;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

/**
 * A contract ends once, and nothing becomes of it afterwards: who goes on has a new one, and an end that was none is voided. So the
 * journal says what everybody makes of it. What was recorded before there was this rule stays, and a correction of it makes it no worse.
 */
@ApplicationScoped
class Endings implements Consequence {

    private static final String FOLLOWING = EntryRows.SELECT + """
            where e.customer_id = ? and c.entry_id is null
                and e.kind in ('CONTRACT_RENEWED', 'CONTRACT_CHANGED', 'CONTRACT_ENDED')
            order by e.occurred_at, e.id""";

    private final Database database;
    private final Subjects subjects;
    private final DetachedYears years;

    Endings(Database database, Subjects subjects, DetachedYears years) {
        this.database = database;
        this.subjects = subjects;
        this.years = years;
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.CONTRACT_RENEWED, Kind.CONTRACT_CHANGED, Kind.CONTRACT_ENDED);
    }

    @Override
    public boolean concerns(JournalEntry entry, JournalEntry corrected) {
        return kinds().contains(entry.kind());
    }

    @Override
    public void follow(JournalEntry entry) throws Rejection {
        require(entry, null, "");
    }

    @Override
    public void replaced(JournalEntry entry, JournalEntry by) throws Rejection {
        boolean same = kinds().contains(entry.kind())
                && subjects.first(entry.said().about())
                        .equals(subjects.first(by.said().about()));
        require(by, same ? entry : null, "/replacement");
    }

    /** What is voided leaves an end that is none any more, or one thing less before it. */
    @Override
    public List<JournalEntry> voided(JournalEntry entry) {
        return List.of();
    }

    /**
     * @param was what was said of the same contract by the entry that is corrected; null for nothing
     * @param at where the entry stands in the body
     */
    private void require(JournalEntry entry, JournalEntry was, String at) throws Rejection {
        for (var other : told(entry)) {
            if (ends(other)) {
                if (ends(entry) && (was == null || !ends(was))) {
                    throw ended(at + "/about", other);
                }
                if (!ends(entry) && !entry.occurredAt().isBefore(other.occurredAt()) && !late(was, other)) {
                    throw ended(at + (was == null ? "/about" : "/occurredAt"), other);
                }
            } else if (ends(entry)
                    && other.occurredAt().isAfter(entry.occurredAt())
                    && (was == null || !ends(was) || entry.occurredAt().isBefore(was.occurredAt()))) {
                throw Rejection.invalid(Fault.pointer(
                        at + "/occurredAt",
                        "OUT_OF_RANGE",
                        "Must not be before " + other.occurredAt() + ", when the contract was " + became(other)
                                + " by entry " + other.id() + "."));
            }
        }
    }

    /** What else is said of what became of the contract, in time order. */
    private List<JournalEntry> told(JournalEntry entry) throws Rejection {
        var contract = subjects.first(entry.said().about());
        var others = database.query(FOLLOWING, EntryRows::read, entry.customerId());
        var about = subjects.of(others);
        years.requireAttached(entry.occurredAt(), null);
        return others.stream()
                .filter(other -> contract.equals(about.get(other.id())))
                .toList();
    }

    private static boolean late(JournalEntry was, JournalEntry end) {
        return was != null && !ends(was) && !was.occurredAt().isBefore(end.occurredAt());
    }

    private static boolean ends(JournalEntry entry) {
        return entry.kind() == Kind.CONTRACT_ENDED;
    }

    private static String became(JournalEntry entry) {
        return entry.kind() == Kind.CONTRACT_RENEWED ? "renewed" : "changed";
    }

    private static Rejection ended(String pointer, JournalEntry end) {
        return Rejection.invalid(Fault.pointer(
                pointer,
                "ENDED",
                "The contract has ended on " + end.occurredAt() + ", by entry " + end.id()
                        + ": record a CONTRACT_STARTED for a new one, or void that entry if it did not end."));
    }
}
