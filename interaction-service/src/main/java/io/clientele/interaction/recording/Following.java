package io.clientele.interaction.recording;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.journal.Corrections;
import io.clientele.interaction.journal.Felled;
import io.clientele.interaction.journal.Journal;
import io.clientele.interaction.journal.References;
import io.clientele.interaction.journal.consequence.Aftermath.Change;
import io.clientele.interaction.journal.consequence.Consequences;
import io.clientele.interaction.model.Kind;
import io.clientele.interaction.model.entry.Correction;
import io.clientele.interaction.recording.posted.Posted;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.time.Ids;

/** What follows from entries that cases and balances depend on, and from their corrections. */
@ApplicationScoped
class Following {

    /** Of these, and of what is corrected, it is read in the journal what was before. */
    private static final Set<Kind> TOLD =
            EnumSet.of(Kind.RETURN, Kind.CONTRACT_RENEWED, Kind.CONTRACT_CHANGED, Kind.CONTRACT_ENDED);

    /** They read it, and are read by none but corrections. */
    private static final Set<Kind> HEARING = EnumSet.of(Kind.EXCHANGE, Kind.POINTS_EARNED);

    private final Consequences consequences;
    private final Corrections corrections;
    private final Journal journal;
    private final References references;
    private final Ids ids;

    Following(Consequences consequences, Corrections corrections, Journal journal, References references, Ids ids) {
        this.consequences = consequences;
        this.corrections = corrections;
        this.journal = journal;
        this.references = references;
        this.ids = ids;
    }

    /** Whether, of a kind, what comes later in a batch may be answered by what came before: what is earned follows what is returned. */
    boolean inOrder(Kind kind) {
        return TOLD.contains(kind) || kind == Kind.EXCHANGE || consequences.concern(kind);
    }

    /** Those of these that something follows from, true, and the others. */
    Map<Boolean, List<Posted>> parted(List<Posted> all) {
        var concerned = consequences.concerned(all.stream()
                .map(posted ->
                        new Change(posted.standing().entry(), posted.standing().corrected()))
                .toList());
        return all.stream()
                .collect(Collectors.partitioningBy(
                        posted -> concerned.contains(posted.standing().entry().id())));
    }

    /** One after the other: a correction that is refused by what follows from it leaves its entry to the next one. */
    void follow(List<Posted> concerned) {
        consequences.lock(concerned.stream().map(one -> one.standing().entry()).toList());
        var told = new HashSet<UUID>();
        int written = 0;
        for (int i = 0; i < concerned.size(); i++) {
            var posted = concerned.get(i);
            var entry = posted.standing().entry();
            boolean corrects = posted.standing().corrected() != null;
            boolean tells = TOLD.contains(entry.kind());
            if (corrects || (tells || HEARING.contains(entry.kind())) && told.contains(entry.customerId())) {
                writeBefore(concerned.subList(written, i));
                written = i;
                told.clear();
            }
            posted.step(this::follow);
            if (tells || corrects) {
                told.add(entry.customerId());
            }
        }
    }

    /**
     * Cases are told again from the journal, what is returned or earned with must not have been returned yet, nor a contract have ended, so
     * that what is before in the batch must be there.
     */
    private void writeBefore(List<Posted> earlier) {
        var ready = earlier.stream().filter(Posted::open).toList();
        journal.writeAll(
                ready.stream().flatMap(one -> one.standing().unwritten()).toList());
        ready.forEach(one -> one.standing().written());
    }

    private void follow(Posted posted) {
        if (posted.standing().corrected() != null) {
            mark(posted);
        }
        try {
            posted.standing()
                    .fells(consequences
                            .follow(posted.standing().entry(), posted.standing().corrected())
                            .stream()
                            .map(entry -> Felled.with(posted.standing().entry(), entry, ids.next()))
                            .toList());
        } catch (Rejection why) {
            release(posted);
            if (posted.standing().corrected() != null) {
                corrections.unmark(posted.standing().corrected());
            }
            throw why;
        }
        posted.standing()
                .felled()
                .forEach(each -> corrections.mark(each.entry(), each.entry().superseded()));
    }

    /** Marks what the entry corrects as corrected. */
    void mark(Posted posted) {
        var corrected = posted.standing().corrected();
        if (!corrections.mark(corrected, corrected.superseded())) {
            release(posted);
            var winner = journal.find(corrected.id()).orElseThrow().superseded();
            throw Correction.alreadyCorrected(corrected.id(), winner.by());
        }
    }

    private void release(Posted posted) {
        if (posted.reference() != null) {
            references.release(posted.standing().entry().id(), posted.reference());
        }
    }
}
