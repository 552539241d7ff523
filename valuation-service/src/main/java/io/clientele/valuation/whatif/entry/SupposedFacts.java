package io.clientele.valuation.whatif.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;
import io.clientele.valuation.fact.ContractSaid;
import io.clientele.valuation.fact.DetailedFact;
import io.clientele.valuation.fact.Fact;
import io.clientele.valuation.value.Valuations;
import io.clientele.valuation.whatif.entry.complaint.SupposedComplaints;
import io.clientele.valuation.whatif.entry.contract.SupposedEndings;

/** The facts of a customer as they would be with entries and corrections that nobody posted. */
public final class SupposedFacts {

    /** Behind every id of the journal, as what is posted now stands behind what was posted before. */
    private static final long LAST = 0x7fff_ffff_ffff_7000L;

    private final Valuations.Known known;
    private final Instant knownAt;
    private final SupposedSubjects subjects;
    private final JournalRules rules;
    private final SupposedGoods goods;
    private final SupposedEndings endings = new SupposedEndings(this::standing);
    private final Faults faults = new Faults();
    private final List<Fact> supposed = new ArrayList<>();
    private final Set<UUID> corrected = new HashSet<>();
    private SupposedComplaints complaints;

    /**
     * @param knownAt null for everything known by now
     * @param kept what is kept of the customer, with what it says beside money and time
     */
    public SupposedFacts(
            Valuations.Known known, Instant knownAt, Supplier<List<DetailedFact>> kept, JournalRules rules) {
        this.known = known;
        this.knownAt = knownAt == null ? Fact.ALL_KNOWN : knownAt;
        this.subjects = new SupposedSubjects(kept);
        this.rules = rules;
        this.goods = new SupposedGoods(this::standing, subjects, rules.currency());
    }

    /** @return those that would count, in time order, or a refusal with all faults */
    public List<Fact> of(List<SupposedEntry> entries, List<SupposedCorrection> corrections) {
        for (int i = 0; i < entries.size(); i++) {
            add(entries.get(i), null, "/entries/" + i);
        }
        for (int i = 0; i < corrections.size(); i++) {
            correct(corrections.get(i), "/corrections/" + i);
        }
        faults.throwIfAny();
        return standing()
                .filter(f -> !f.occurredAt().isAfter(known.asOf()))
                .sorted(Comparator.comparing(Fact::occurredAt).thenComparing(Fact::id))
                .toList();
    }

    /**
     * The same with what they say beside money and time.
     *
     * @param counting what {@link #of} has answered
     * @param kept all that are kept of the customer
     */
    public List<DetailedFact> detailed(List<Fact> counting, List<DetailedFact> kept) {
        return subjects.detailed(counting, kept);
    }

    /** The ids that stand for what is supposed, entries first, in the order in which they were given. */
    public List<UUID> ids() {
        return supposed.stream().map(Fact::id).toList();
    }

    /** What happened after asOf can be corrected too: perhaps it happened before. */
    private void correct(SupposedCorrection correction, String at) {
        var target = named(correction.corrects());
        faults.require(
                target.isPresent(),
                () -> Fault.pointer(at + "/corrects", "UNKNOWN_ENTRY", "No entry of this customer has this id."));
        faults.require(
                corrected.add(correction.corrects())
                        && target.map(f -> f.counts(Instant.MAX, knownAt)).orElse(true),
                () -> Fault.pointer(
                        at + "/corrects",
                        "ALREADY_CORRECTED",
                        "An entry is corrected once. Correct what took its place, if that is wrong too."));
        target.ifPresent(it -> faults.addAll(correction.refused(it, at)));
        if (target.isPresent() && correction.replacement() != null) {
            add(correction.replacement(), target.get(), at + "/replacement");
        } else {
            target.ifPresent(it -> voided(it, correction.takesOthersAlong(it), at));
        }
    }

    /** What is about nothing without it falls with it, also where it is only supposed. */
    private void voided(Fact target, boolean takesOthersAlong, String at) {
        if (takesOthersAlong) {
            corrected.addAll(subjects.about(subjects.first(target)));
        }
        if (target.kind().equals(SupposedKind.PURCHASE.name())) {
            goods.returned(target).forEach(back -> corrected.add(back.id()));
        } else if (target.kind().equals(SupposedKind.COMPLAINT.name())) {
            complaints().voided(subjects.first(target));
        } else if (target.kind().equals(SupposedKind.COMPLAINT_STEP.name())) {
            faults.addAll(complaints().stepVoided(subjects.of(target.id()), target.id(), at));
        }
    }

    private SupposedComplaints complaints() {
        if (complaints == null) {
            complaints = new SupposedComplaints(subjects.kept(), subjects::of, knownAt);
        }
        return complaints;
    }

    /** @param replaced null where it takes the place of none */
    private void add(SupposedEntry entry, Fact replaced, String at) {
        var otherwise = replaced == null ? known.asOf() : replaced.occurredAt();
        var when = entry.occurredAt() == null ? otherwise : entry.occurredAt();
        faults.require(
                !when.isAfter(known.asOf()),
                () -> Fault.pointer(
                        at + "/occurredAt",
                        "AFTER_AS_OF",
                        "Must not be after asOf (" + known.asOf() + "): it would not be seen."));
        var wrong = SupposedCheck.of(entry, replaced == null, known, at, rules);
        faults.addAll(wrong);
        boolean takesBack = entry.returns() != null
                && named(entry.returns(), SupposedKind.PURCHASE, at + "/returns")
                        .isPresent();
        if (wrong.isEmpty()) {
            var id = new UUID(LAST, 0x8000_0000_0000_0000L | supposed.size() + 1);
            var fact = entry.fact(known.customer(), id, when, contract(entry, replaced, at));
            var about = fact.contract() != null ? fact.contract().about() : subject(entry, fact, replaced, at);
            faults.addAll(goods.refused(fact, takesBack ? entry.returns() : null, replaced, at));
            endings.refused(fact, replaced, at).ifPresent(faults::add);
            supposed.add(fact);
            subjects.add(fact.id(), SupposedDetails.of(entry, about));
        }
    }

    /** What others are about stays under the id of its first entry, and what has moved it on stays with it. */
    private UUID subject(SupposedEntry entry, Fact fact, Fact replaced, String at) {
        return switch (entry.kind()) {
            case COMPLAINT -> complaint(fact, replaced, at);
            case COMPLAINT_STEP -> step(entry, fact, replaced, at);
            case PAYMENT -> subjectNamed(entry.about(), SupposedKind.INVOICE, at);
            case PURCHASE, INVOICE, PROMISE -> replaced == null ? null : subjects.first(replaced);
            case PROMISE_SETTLED -> replaced == null ? null : subjects.of(replaced.id());
            default -> null;
        };
    }

    private UUID complaint(Fact fact, Fact replaced, String at) {
        if (replaced == null) {
            complaints().opened(fact.id(), fact.occurredAt());
            return null;
        }
        var first = subjects.first(replaced);
        faults.addAll(complaints().openedAnew(first, fact.occurredAt(), at));
        return first;
    }

    /** Of the complaint that it names; one that takes the place of another stays with its complaint. */
    private UUID step(SupposedEntry entry, Fact fact, Fact replaced, String at) {
        var named = subjectNamed(entry.about(), SupposedKind.COMPLAINT, at);
        if (replaced == null) {
            if (named != null) {
                faults.addAll(complaints().moved(named, fact, entry.step(), at));
            }
            return named;
        }
        var complaint = subjects.of(replaced.id());
        faults.require(
                named == null || named.equals(complaint),
                () -> Fault.pointer(
                        at + "/about",
                        "OTHER_COMPLAINT",
                        "A step stays with its complaint: void it, and suppose it of the right one."));
        faults.addAll(complaints().corrected(complaint, replaced.id(), fact, entry.step(), at));
        return complaint;
    }

    private UUID subjectNamed(UUID about, SupposedKind kind, String at) {
        return about == null
                ? null
                : named(about, kind, at + "/about").map(subjects::first).orElse(null);
    }

    /** A contract is known by its first entry, whichever of them is named. */
    private ContractSaid contract(SupposedEntry entry, Fact replaced, String at) {
        if (!entry.kind().ofContract()) {
            return null;
        }
        UUID started = entry.kind().followsAStart()
                ? named(entry.about(), SupposedKind.CONTRACT_STARTED, at + "/about")
                        .map(Fact::startedBy)
                        .orElse(null)
                : replaced == null ? null : replaced.startedBy();
        return entry.contract() == null
                ? ContractSaid.nothing(started)
                : entry.contract().said(started);
    }

    /** What an entry names, or a refusal. */
    private Optional<Fact> named(UUID id, SupposedKind kind, String at) {
        var named = named(id).filter(f -> f.kind().equals(kind.name()));
        faults.require(
                named.isPresent(),
                () -> Fault.pointer(
                        at,
                        "NO_" + kind,
                        "Must name an entry of kind " + kind + " of this customer, or an earlier one of those"
                                + " supposed."));
        return named;
    }

    /** What counts for now, also after asOf: that is in the journal too. */
    private Stream<Fact> standing() {
        return Stream.concat(known.facts().stream().filter(f -> f.counts(Instant.MAX, knownAt)), supposed.stream())
                .filter(f -> !corrected.contains(f.id()));
    }

    private Optional<Fact> named(UUID id) {
        return Stream.concat(known.facts().stream().filter(f -> !f.recordedAt().isAfter(knownAt)), supposed.stream())
                .filter(f -> f.id().equals(id))
                .findFirst();
    }
}
