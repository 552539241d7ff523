package io.clientele.interaction.complaint;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.database.Database;
import io.clientele.interaction.journal.Journal;
import io.clientele.interaction.journal.JournalEntry;
import io.clientele.interaction.journal.Subjects;
import io.clientele.interaction.journal.consequence.Consequence;
import io.clientele.interaction.model.Kind;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

/** Complaints as cases: opened by an entry, moved on by others, only by steps that are legal. */
@ApplicationScoped
class Cases implements Consequence {

    private static final String WRITE = """
            insert into complaint (customer_id, id, entry_id, version, state, severity, cause, product, representative, opened_at,
                since, acknowledged_at, resolved_at, closed_at, acknowledge_by, resolve_by, reopened, compensation, satisfaction)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (customer_id, id) do update set entry_id = excluded.entry_id, version = excluded.version,
                state = excluded.state, severity = excluded.severity, cause = excluded.cause, product = excluded.product,
                representative = excluded.representative, opened_at = excluded.opened_at, since = excluded.since,
                acknowledged_at = excluded.acknowledged_at, resolved_at = excluded.resolved_at, closed_at = excluded.closed_at,
                acknowledge_by = excluded.acknowledge_by, resolve_by = excluded.resolve_by, reopened = excluded.reopened,
                compensation = excluded.compensation, satisfaction = excluded.satisfaction""";

    private final Database database;
    private final Journal journal;
    private final Progress progress;
    private final Retelling retelling;
    private final Story story;
    private final Subjects subjects;

    Cases(Database database, Journal journal, Progress progress, Retelling retelling, Story story, Subjects subjects) {
        this.database = database;
        this.journal = journal;
        this.progress = progress;
        this.retelling = retelling;
        this.story = story;
        this.subjects = subjects;
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.COMPLAINT, Kind.COMPLAINT_STEP);
    }

    @Override
    public void follow(JournalEntry entry) throws Rejection {
        write(
                entry.kind() == Kind.COMPLAINT
                        ? progress.opened(entry.id(), entry)
                        : progress.moved(about(entry).orElseThrow(() -> voided("/about")), entry));
    }

    @Override
    public void replaced(JournalEntry entry, JournalEntry by) throws Rejection {
        if (entry.kind() == Kind.COMPLAINT) {
            standing(entry).ifPresent(was -> write(retelling.told(was, by, story.whole(was, null), entry, by)));
        } else {
            var was = about(entry).orElseThrow(() -> voided("/corrects"));
            requireSameComplaint(was, by);
            write(retold(was, entry, by));
        }
    }

    @Override
    public List<JournalEntry> voided(JournalEntry entry) throws Rejection {
        if (entry.kind() == Kind.COMPLAINT_STEP) {
            about(entry).ifPresent(was -> write(retold(was, entry, null)));
            return List.of();
        }
        return standing(entry).map(this::delete).orElse(List.of());
    }

    private List<JournalEntry> delete(Case was) {
        var steps = story.whole(was, null);
        database.update("delete from complaint where customer_id = ? and id = ?", was.customerId(), was.id());
        return steps;
    }

    private Case retold(Case was, JournalEntry corrected, JournalEntry by) {
        var opening = journal.find(was.entryId()).orElseThrow(() -> voided("/corrects"));
        var steps = story.whole(was, corrected.id()).stream()
                .map(step -> step.id().equals(corrected.id()) ? by : step)
                .filter(Objects::nonNull)
                .toList();
        return retelling.told(was, opening, steps, corrected, by);
    }

    private void requireSameComplaint(Case was, JournalEntry by) {
        if (!subjects.first(by.said().about()).equals(was.id())) {
            throw Rejection.invalid(Fault.pointer(
                    "/replacement/about",
                    "OTHER_COMPLAINT",
                    "A step stays with its complaint: void it, and take it for the right one."));
        }
    }

    /** What a step is about: it names the entry that opened it, or any that took its place. */
    private Optional<Case> about(JournalEntry step) {
        return database.first(
                "select * from complaint where customer_id = ? and id = ?",
                Case::read,
                step.customerId(),
                subjects.first(step.said().about()));
    }

    private Optional<Case> standing(JournalEntry entry) {
        return database.first(
                "select * from complaint where customer_id = ? and entry_id = ?",
                Case::read,
                entry.customerId(),
                entry.id());
    }

    private void write(Case now) {
        database.update(
                WRITE,
                now.customerId(),
                now.id(),
                now.entryId(),
                now.version(),
                now.state(),
                now.severity(),
                now.cause(),
                now.product(),
                now.representative(),
                now.openedAt(),
                now.since(),
                now.acknowledgedAt(),
                now.resolvedAt(),
                now.closedAt(),
                now.acknowledgeBy(),
                now.resolveBy(),
                now.reopened(),
                now.compensation(),
                now.satisfaction());
    }

    private static Rejection voided(String pointer) {
        return Rejection.invalid(Fault.pointer(pointer, "VOIDED", "That complaint has been voided: record a new one."));
    }
}
