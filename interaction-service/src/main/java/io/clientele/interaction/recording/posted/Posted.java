package io.clientele.interaction.recording.posted;

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
public final class Posted {

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

    public static Posted of(RecordInteraction said) {
        return new Posted(said);
    }

    /** With its digest, which is work that rows of a batch do side by side. */
    public static Posted digested(RecordInteraction said) {
        var posted = new Posted(said);
        posted.digest();
        return posted;
    }

    public static Posted unreadable(Rejection why) {
        var posted = new Posted(null);
        posted.refuse(why);
        return posted;
    }

    /** Takes a step, unless the way has ended; a Rejection ends it. */
    public void step(Step step) {
        if (outcome == null) {
            try {
                step.with(this);
            } catch (Rejection why) {
                refuse(why);
            }
        }
    }

    public boolean open() {
        return outcome == null;
    }

    public RecordInteraction said() {
        return said;
    }

    public Reference reference() {
        return journalled.said().externalReference();
    }

    public byte[] digest() {
        if (digest == null) {
            digest = SaidJson.digest(posted);
        }
        return digest;
    }

    public boolean saysTheSameAs(byte[] other) {
        return Arrays.equals(digest(), other);
    }

    public Journalled journalled() {
        return journalled;
    }

    public void checked(Journalled checked) {
        journalled = checked;
    }

    public boolean namesByKeys() {
        return open() && journalled.drafts().anyMatch(draft -> draft.keys().any());
    }

    /** With other entries by our ids. */
    public void saidAgain(RecordInteraction named, Books books) {
        said = named;
        journalled = Journalled.of(Said.draft(named), books);
    }

    /** Word for word. */
    public RecordInteraction posted() {
        return posted;
    }

    public UUID customerId() {
        return customerId;
    }

    public void belongsTo(UUID customer) {
        customerId = customer;
    }

    /** Whom it came with, where it is booked on another; null otherwise. */
    public UUID cameWith() {
        return cameWith;
    }

    /** @param survivors of customers that are merged */
    public void book(Map<UUID, UUID> survivors) {
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
    public void comesWithWhatItNames(List<Named> names, Map<UUID, JournalEntry> journal) {
        names.forEach(each -> cameWith = journal.get(each.id()).cameWith());
    }

    /** Those that it names as its own. */
    public Stream<UUID> customers() {
        return Stream.of(customerId, replacementCustomerId).filter(Objects::nonNull);
    }

    public UUID replacementCustomerId() {
        return replacementCustomerId;
    }

    public void replacementBelongsTo(UUID customer) {
        replacementCustomerId = customer;
    }

    /** The same entry stands earlier in the same batch; what becomes of that one becomes of this one. */
    public void follows(Posted first) {
        twin = first;
    }

    public boolean isTwin() {
        return twin != null;
    }

    public JournalEntry entry() {
        return entry;
    }

    /** The entry that this one corrects, as it stands after that; null when it corrects none. */
    public JournalEntry corrected() {
        return corrected;
    }

    public void standsAs(JournalEntry made) {
        entry = made;
    }

    public void corrects(JournalEntry target, Superseded by) {
        corrected = target.superseded(by);
    }

    /** What is voided with the entry that this one voids. */
    public void fells(List<Felled> those) {
        felled = those;
    }

    public List<Felled> felled() {
        return felled;
    }

    /** What is to be written into the journal still. */
    public Stream<JournalEntry> unwritten() {
        return written
                ? Stream.empty()
                : Stream.concat(Stream.of(entry), felled.stream().map(Felled::by));
    }

    public void written() {
        written = true;
    }

    /** What the world is to be told of: itself, and whatever counts no more by it. */
    public Stream<JournalEntry> changed() {
        return Stream.concat(
                Stream.of(entry, corrected).filter(Objects::nonNull),
                felled.stream().flatMap(each -> Stream.of(each.by(), each.entry())));
    }

    private void refuse(Rejection why) {
        outcome = new Outcome.Refused(why);
    }

    public void duplicates(UUID first) {
        outcome = new Outcome.Duplicate(first);
    }

    public void created() {
        outcome = new Outcome.Created(entry);
    }

    /** Whether itself was refused; a twin is not asked, for its first may not have an outcome yet. */
    public boolean refused() {
        return outcome instanceof Outcome.Refused;
    }

    public Outcome outcome() {
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
    public interface Step {
        void with(Posted posted) throws Rejection;
    }
}
