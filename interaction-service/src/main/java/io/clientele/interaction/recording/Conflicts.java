package io.clientele.interaction.recording;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.clientele.interaction.journal.JournalEntry;
import io.clientele.interaction.model.Kind;
import io.clientele.interaction.model.Reference;
import io.clientele.interaction.model.draft.Named;
import io.clientele.interaction.model.entry.Entry;
import io.clientele.interaction.recording.posted.Posted;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

/** The reasons for which an entry that is in order is refused all the same. */
final class Conflicts {

    private Conflicts() {}

    static Rejection otherBody(Reference reference) {
        var detail = "Something else was posted under the reference " + reference.system() + ":" + reference.id()
                + ". Correct that entry, or use a reference of its own.";
        return Rejection.conflict(
                "REFERENCE_TAKEN", detail, List.of(Fault.pointer("/externalReference", "REFERENCE_TAKEN", detail)));
    }

    /**
     * Entries that an entry names are there, of the right kind, and of its customer.
     *
     * @param journal those entries, and what has taken their places
     */
    static void requireNamed(
            Posted posted, Entry entry, UUID customerId, Map<UUID, JournalEntry> journal, String hint) {
        for (var each : Named.in(entry.said())) {
            var found = journal.get(each.id());
            if (found == null) {
                throw noSuchEntry(Naming.place(posted, each.property()), hint);
            }
            if (found.kind() != each.kind() || !found.customerId().equals(customerId)) {
                throw otherEntry(Naming.place(posted, each.property()), each.kind());
            }
            if (beforeItsContract(entry, standing(found, journal))) {
                throw beforeItsStart();
            }
        }
    }

    private static JournalEntry standing(JournalEntry named, Map<UUID, JournalEntry> journal) {
        var standing = named;
        while (standing.superseded() != null
                && journal.containsKey(standing.superseded().by())) {
            standing = journal.get(standing.superseded().by());
        }
        return standing;
    }

    static Rejection noSuchEntry(String property, String hint) {
        return Rejection.invalid(
                Fault.pointer("/" + property, "UNKNOWN_ENTRY", property + " names no entry of the journal." + hint));
    }

    private static Rejection otherEntry(String property, Kind kind) {
        return Rejection.invalid(Fault.pointer(
                "/" + property,
                "NO_" + kind,
                property + " must name an entry of kind " + kind + " of the same customer."));
    }

    /** Whether an entry tells of a contract what happened a day before it started, in whatever zone days were told. */
    private static boolean beforeItsContract(Entry entry, JournalEntry start) {
        return start.kind() == Kind.CONTRACT_STARTED
                && entry.said().occurredAt().plus(1, ChronoUnit.DAYS).isBefore(start.occurredAt());
    }

    private static Rejection beforeItsStart() {
        return Rejection.invalid(Fault.pointer(
                "/occurredAt",
                "BEFORE_START",
                "Must not be before the contract that about names has started; correct the CONTRACT_STARTED entry if its own"
                        + " occurredAt is wrong."));
    }

    static Rejection batchRefused() {
        return Rejection.conflict(
                "BATCH_REFUSED", "Another row of the batch was refused, and atomic=true lets all rows in or none.");
    }
}
