package io.clientele.interaction.recording;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import io.clientele.interaction.journal.Felled;
import io.clientele.interaction.journal.JournalEntry;
import io.clientele.interaction.journal.Superseded;
import io.clientele.interaction.journal.said.RecordInteraction;
import io.clientele.interaction.journal.said.Said;
import io.clientele.interaction.journal.said.SaidJson;
import io.clientele.interaction.model.Reference;
import io.clientele.interaction.model.content.Books;
import io.clientele.interaction.model.draft.Named;
import io.clientele.interaction.model.entry.Journalled;
import io.clientele.kit.rejection.Rejection;

/** A posted entry on its way into the journal; it stops at the first step that gives it an outcome. */
final class Posted {

    private final RecordInteraction posted;
    private RecordInteraction said;
    private Journalled journalled;
    private UUID customerId;
    private UUID cameWith;
    private UUID replacementCustomerId;
    private byte[] digest;
    private Posted twin;
    private JournalEntry entry;
    private JournalEntry corrected;
    private boolean written;
    private List<Felled> felled = List.of();
    private Outcome outcome;

    private Posted(RecordInteraction said) {
        this.posted = said;
        this.said = said;
    }

    static Posted of(RecordInteraction said) {
        return new Posted(said);
    }

    /** With its digest, which is work that rows of a batch do side by side. */
    static Posted digested(RecordInteraction said) {
        var posted = new Posted(said);
        posted.digest();
        return posted;
    }

    static Posted unreadable(Rejection why) {
        var posted = new Posted(null);
        posted.refuse(why);
        return posted;
    }

    /** Takes a step, unless the way has ended; a Rejection ends it. */
    void step(Step step) {
        if (outcome == null) {
            try {
                step.with(this);
            } catch (Rejection why) {
                refuse(why);
            }
        }
    }

    boolean open() {
        return outcome == null;
    }

    RecordInteraction said() {
        return said;
    }

    Reference reference() {
        return journalled.said().externalReference();
    }

    byte[] digest() {
        if (digest == null) {
            digest = SaidJson.digest(posted);
        }
        return digest;
    }

    boolean saysTheSameAs(byte[] other) {
        return Arrays.equals(digest(), other);
    }

    Journalled journalled() {
        return journalled;
    }

    void checked(Journalled checked) {
        journalled = checked;
    }

    boolean namesByKeys() {
        return open() && journalled.drafts().anyMatch(draft -> draft.keys().any());
    }

    /** With other entries by our ids. */
    void saidAgain(RecordInteraction named, Books books) {
        said = named;
        journalled = Journalled.of(Said.draft(named), books);
    }

    /** Word for word. */
    RecordInteraction posted() {
        return posted;
    }

    UUID customerId() {
        return customerId;
    }

    void belongsTo(UUID customer) {
        customerId = customer;
    }

    /** Whom it came with, where it is booked on another; null otherwise. */
    UUID cameWith() {
        return cameWith;
    }

    /** @param survivors of customers that are merged */
    void book(Map<UUID, UUID> survivors) {
        var survivor = customerId == null ? null : survivors.get(customerId);
        if (survivor != null) {
            cameWith = customerId;
            customerId = survivor;
        }
        replacementCustomerId = replacementCustomerId == null
                ? null
                : survivors.getOrDefault(replacementCustomerId, replacementCustomerId);
    }

    /** What is about another entry belongs to whom that one came with, whichever of those who are merged it was posted to. */
    void comesWithWhatItNames(List<Named> names, Map<UUID, JournalEntry> journal) {
        names.forEach(each -> cameWith = journal.get(each.id()).cameWith());
    }

    /** Those that it names as its own. */
    Stream<UUID> customers() {
        return Stream.of(customerId, replacementCustomerId).filter(Objects::nonNull);
    }

    UUID replacementCustomerId() {
        return replacementCustomerId;
    }

    void replacementBelongsTo(UUID customer) {
        replacementCustomerId = customer;
    }

    /** The same entry stands earlier in the same batch; what becomes of that one becomes of this one. */
    void follows(Posted first) {
        twin = first;
    }

    boolean isTwin() {
        return twin != null;
    }

    JournalEntry entry() {
        return entry;
    }

    /** The entry that this one corrects, as it stands after that; null when it corrects none. */
    JournalEntry corrected() {
        return corrected;
    }

    void standsAs(JournalEntry made) {
        entry = made;
    }

    void corrects(JournalEntry target, Superseded by) {
        corrected = target.superseded(by);
    }

    /** What is voided with the entry that this one voids. */
    void fells(List<Felled> those) {
        felled = those;
    }

    List<Felled> felled() {
        return felled;
    }

    /** What is to be written into the journal still. */
    Stream<JournalEntry> unwritten() {
        return written
                ? Stream.empty()
                : Stream.concat(Stream.of(entry), felled.stream().map(Felled::by));
    }

    void written() {
        written = true;
    }

    /** What the world is to be told of: itself, and whatever counts no more by it. */
    Stream<JournalEntry> changed() {
        return Stream.concat(
                Stream.of(entry, corrected).filter(Objects::nonNull),
                felled.stream().flatMap(each -> Stream.of(each.by(), each.entry())));
    }

    void refuse(Rejection why) {
        outcome = new Outcome.Refused(why);
    }

    void duplicates(UUID first) {
        outcome = new Outcome.Duplicate(first);
    }

    void created() {
        outcome = new Outcome.Created(entry);
    }

    /** Whether itself was refused; a twin is not asked, for its first may not have an outcome yet. */
    boolean refused() {
        return outcome instanceof Outcome.Refused;
    }

    Outcome outcome() {
        if (twin == null || outcome != null) {
            return outcome;
        }
        return switch (twin.outcome()) {
            case Outcome.Created first -> new Outcome.Duplicate(first.entry().id());
            case Outcome.Duplicate first -> first;
            case Outcome.Refused first -> first;
        };
    }

    /** One step on the way. */
    @FunctionalInterface
    interface Step {
        void with(Posted posted) throws Rejection;
    }
}
