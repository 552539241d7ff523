package io.clientele.interaction.recording;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.journal.InteractionEvents;
import io.clientele.interaction.journal.Journal;
import io.clientele.interaction.journal.JournalEntry;
import io.clientele.interaction.journal.JournalEntry.Head;
import io.clientele.interaction.journal.References;
import io.clientele.interaction.journal.Subjects;
import io.clientele.interaction.journal.Superseded;
import io.clientele.interaction.journal.consequence.Consequences;
import io.clientele.interaction.journal.year.DetachedYears;
import io.clientele.interaction.model.content.Books;
import io.clientele.interaction.model.draft.Named;
import io.clientele.interaction.model.entry.Correction;
import io.clientele.interaction.model.entry.Entry;
import io.clientele.interaction.recording.posted.Posted;
import io.clientele.kit.outbox.Outbox;
import io.clientele.kit.time.Ids;

/**
 * Writes checked entries into the journal, with their events, in the caller's transaction. It does for one entry what it does
 * for ten thousand, in the same number of statements.
 */
@ApplicationScoped
class Recorder {

    private final Journal journal;
    private final References references;
    private final Repetitions repetitions;
    private final Consequences consequences;
    private final Following following;
    private final Naming naming;
    private final Subjects subjects;
    private final DetachedYears years;
    private final Outbox outbox;
    private final Ids ids;
    private final Presence presence;

    Recorder(
            Journal journal,
            References references,
            Repetitions repetitions,
            Consequences consequences,
            Following following,
            Naming naming,
            Subjects subjects,
            DetachedYears years,
            Outbox outbox,
            Ids ids,
            Presence presence) {
        this.journal = journal;
        this.references = references;
        this.repetitions = repetitions;
        this.consequences = consequences;
        this.following = following;
        this.naming = naming;
        this.subjects = subjects;
        this.years = years;
        this.outbox = outbox;
        this.ids = ids;
        this.presence = presence;
    }

    /** The short way for one plain entry: two statements. False, and nothing done, when it has to go the long way. */
    boolean writePlain(Posted posted, String subject, Books books) {
        if (!(posted.journalled() instanceof Entry entry)
                || names(posted)
                || Presence.concerns(posted)
                || consequences.concern(entry.said().kind())) {
            return false;
        }
        posted.standing()
                .as(JournalEntry.of(
                        head(posted.belonging().customer(), posted.belonging().cameWith(), subject, books),
                        entry,
                        posted.said()));
        if (!journal.write(posted.standing().entry(), posted.digest())) {
            return false;
        }
        outbox.append(InteractionEvents.of(posted.standing().entry()));
        posted.created();
        return true;
    }

    /** Everything but the writing of the entries themselves: after this each has its outcome, or stands ready. */
    void prepare(List<Posted> all, String subject, Books books) {
        // before anything else, for a repeated correction is a repetition and no conflict
        repetitions.answer(open(all).filter(Recorder::names).toList());
        naming.resolve(open(all).toList(), books);
        var named = presence.hold(
                open(all).toList(),
                journal.chains(open(all).flatMap(Recorder::named).distinct().toList()));
        open(all).forEach(posted -> posted.step(each -> stand(each, named, subject, books)));
        refuseClosed(open(all).toList());
        claimReferences(open(all).filter(posted -> posted.reference() != null).toList());
        var concerned = following.parted(open(all).toList());
        concerned.get(false).stream()
                .filter(posted -> posted.standing().corrected() != null)
                .sorted((one, other) -> one.standing()
                        .corrected()
                        .id()
                        .compareTo(other.standing().corrected().id()))
                .forEach(posted -> posted.step(following::mark));
        following.follow(concerned.get(true));
    }

    /** Writes all that stands ready. */
    void write(List<Posted> all) {
        var ready = open(all).toList();
        journal.writeAll(
                ready.stream().flatMap(one -> one.standing().unwritten()).toList());
        var changed =
                ready.stream().map(one -> one.standing().changed().toList()).toList();
        var about = subjects.of(changed.stream().flatMap(List::stream).toList());
        outbox.appendTogether(changed.stream()
                .map(together -> InteractionEvents.of(together, about))
                .toList());
        ready.forEach(Posted::created);
    }

    private static Stream<Posted> open(Collection<Posted> all) {
        return all.stream().filter(Predicate.not(Posted::isTwin)).filter(Posted::open);
    }

    /** What was recorded before its year was detached is still known by its reference. */
    private void refuseClosed(List<Posted> all) {
        var closed = years.closed();
        if (closed.isEmpty()) {
            return;
        }
        var late = all.stream()
                .filter(posted -> closed.contains(
                        DetachedYears.of(posted.standing().entry().occurredAt())))
                .toList();
        repetitions.answer(late);
        late.forEach(posted -> posted.step(each -> {
            throw DetachedYears.refusal(each.standing().entry().occurredAt());
        }));
    }

    private void stand(Posted posted, Map<UUID, JournalEntry> named, String subject, Books books) {
        switch (posted.journalled()) {
            case Entry entry -> {
                Conflicts.requireNamed(posted, entry, posted.belonging().customer(), named, years.hint());
                posted.belonging().comesWithWhatItNames(Named.in(entry.said()), named);
                posted.standing()
                        .as(JournalEntry.of(
                                head(
                                        posted.belonging().customer(),
                                        posted.belonging().cameWith(),
                                        subject,
                                        books),
                                entry,
                                posted.said()));
            }
            case Correction correction -> {
                var target = named.get(correction.corrects());
                if (target == null) {
                    throw Conflicts.noSuchEntry(Naming.place(posted, "corrects"), years.hint());
                }
                var entry = correction.standingFor(
                        target.target(),
                        posted.belonging().customer(),
                        posted.belonging().replacement(),
                        books);
                Conflicts.requireNamed(posted, entry, target.customerId(), named, years.hint());
                var head = head(target.customerId(), target.cameWith(), subject, books);
                posted.standing().as(JournalEntry.correcting(head, correction, entry, posted.said()));
                posted.standing()
                        .corrects(target, Superseded.after(target, head.id(), correction.voids(), books.now()));
            }
        }
    }

    private void claimReferences(List<Posted> withReference) {
        var claimed = references.claim(
                withReference.stream().map(one -> one.standing().entry()).toList(),
                withReference.stream().map(Posted::digest).toList());
        var late = withReference.stream()
                .filter(posted -> !claimed.contains(posted.standing().entry().id()))
                .toList();
        repetitions.answer(late);
    }

    private Head head(UUID customerId, UUID cameWith, String subject, Books books) {
        return new Head(ids.next(), customerId, cameWith, books.now(), subject, books.currency());
    }

    private static boolean names(Posted posted) {
        return posted.namesByKeys() || named(posted).findAny().isPresent();
    }

    private static Stream<UUID> named(Posted posted) {
        return switch (posted.journalled()) {
            case Entry entry -> Named.in(entry.said()).stream().map(Named::id);
            case Correction correction ->
                Stream.concat(
                        Stream.ofNullable(correction.corrects()),
                        Stream.ofNullable(correction.replacement())
                                .flatMap(replacement -> Named.in(replacement).stream())
                                .map(Named::id));
        };
    }
}
