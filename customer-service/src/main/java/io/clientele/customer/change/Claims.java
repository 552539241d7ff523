package io.clientele.customer.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.customer.change.ExternalReferences.Claim;
import io.clientele.customer.change.ExternalReferences.Holder;
import io.clientele.customer.model.profile.ExternalReference;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

/** Settles who gets which external reference: the first body does; the same body again is the same customer. */
@ApplicationScoped
class Claims {

    private final ExternalReferences references;

    Claims(ExternalReferences references) {
        this.references = references;
    }

    /**
     * Claims the references of all drafts.
     *
     * @param lost is told of every draft that does not become a customer; the others are returned
     */
    List<Draft> settle(List<Draft> drafts, Lost lost) {
        var won = new ArrayList<Draft>();
        var pending = drafts;
        while (!pending.isEmpty()) {
            var holders =
                    references.claim(pending.stream().flatMap(Draft::claims).toList());
            var losers =
                    pending.stream().filter(draft -> !holdsAll(draft, holders)).toList();
            var loserIds = losers.stream().map(Draft::id).collect(Collectors.toSet());
            pending.stream().filter(draft -> !loserIds.contains(draft.id())).forEach(won::add);
            // A draft that lost to one that loses itself gets another try. The first loser lost to a winner, so this
            // ends.
            pending = losers.stream()
                    .filter(draft -> lostTo(loserIds, draft, holders))
                    .toList();
            losers.stream()
                    .filter(draft -> !lostTo(loserIds, draft, holders))
                    .forEach(draft -> lost.because(draft, verdict(draft, holders)));
            if (!losers.isEmpty()) {
                references.releaseAll(List.copyOf(loserIds));
            }
        }
        return won;
    }

    /** Lets changes take and give up what they say; answers those that named what is another's, which take and give up nothing. */
    Map<UUID, Rejection> change(List<Rewritten> made) {
        var holders = references.claim(
                made.stream().flatMap(one -> claims(one, one.added())).toList());
        var refused = new HashMap<UUID, Rejection>();
        for (var one : made) {
            var taken = taken(one, holders);
            if (!taken.isEmpty()) {
                refused.put(one.id(), taken(taken.getFirst().detail(), taken));
            }
        }
        references.release(made.stream()
                .flatMap(one -> claims(one, refused.containsKey(one.id()) ? one.added() : one.gone()))
                .toList());
        return refused;
    }

    private static Stream<Claim> claims(Rewritten one, List<ExternalReference> some) {
        return some.stream().map(reference -> new Claim(reference, one.id(), null));
    }

    /** Of what a change adds, what others hold. */
    private static List<Fault> taken(Rewritten made, Map<ExternalReference, Holder> holders) {
        var all = made.references();
        var added = made.added();
        return IntStream.range(0, all.size())
                .filter(i -> added.contains(all.get(i))
                        && !holders.get(all.get(i)).customer().equals(made.id()))
                .mapToObj(i -> taken(i, all.get(i), holders.get(all.get(i))))
                .toList();
    }

    /** Whether somebody has one of these. */
    boolean held(List<ExternalReference> some) {
        return !references.holders(some).isEmpty();
    }

    /** Takes back what was claimed for these. */
    void release(List<Draft> drafts) {
        references.releaseAll(drafts.stream().map(Draft::id).toList());
    }

    private static boolean holdsAll(Draft draft, Map<ExternalReference, Holder> holders) {
        return draft.references().stream()
                .allMatch(reference -> holders.get(reference).customer().equals(draft.id()));
    }

    private static boolean lostTo(Set<UUID> losers, Draft draft, Map<ExternalReference, Holder> holders) {
        return draft.references().stream()
                .map(reference -> holders.get(reference).customer())
                .anyMatch(holder -> !holder.equals(draft.id()) && losers.contains(holder));
    }

    private static Outcome verdict(Draft draft, Map<ExternalReference, Holder> holders) {
        var others = draft.references().stream()
                .map(holders::get)
                .filter(holder -> !holder.customer().equals(draft.id()))
                .toList();
        var first = others.getFirst();
        var sameBody = others.stream()
                .allMatch(holder -> holder.customer().equals(first.customer()) && draft.sameBodyAs(holder));
        return sameBody ? new Outcome.Duplicate(first.answering()) : new Outcome.Rejected(taken(draft, holders));
    }

    private static Rejection taken(Draft draft, Map<ExternalReference, Holder> holders) {
        var references = draft.references();
        var faults = IntStream.range(0, references.size())
                .filter(i -> !holders.get(references.get(i)).customer().equals(draft.id()))
                .mapToObj(i -> taken(i, references.get(i), holders.get(references.get(i))))
                .toList();
        return taken("An external reference belongs to a customer that was registered with another body.", faults);
    }

    private static Rejection taken(String detail, List<Fault> faults) {
        return Rejection.conflict("EXTERNAL_REFERENCE_TAKEN", detail, faults);
    }

    private static Fault taken(int index, ExternalReference reference, Holder holder) {
        return Fault.pointer(
                "/externalReferences/" + index,
                "EXTERNAL_REFERENCE_TAKEN",
                holder.answering().equals(holder.customer())
                        ? reference + " belongs to customer " + holder.customer() + "."
                        : reference + " belongs to customer " + holder.customer() + ", which is merged into "
                                + holder.answering() + " and leads to that one already.");
    }

    /** Hears of drafts that do not become customers. */
    interface Lost {
        void because(Draft draft, Outcome outcome);
    }
}
