package io.clientele.valuation.whatif.entry;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;
import io.clientele.valuation.fact.ContractSaid;
import io.clientele.valuation.fact.DetailedFact;
import io.clientele.valuation.fact.Details;
import io.clientele.valuation.fact.Fact;
import io.clientele.valuation.value.Valuations;

/** The facts of a customer as they would be with entries and corrections that nobody posted. */
public final class SupposedFacts {

    /** Behind every id of the journal, as what is posted now stands behind what was posted before. */
    private static final long LAST = 0x7fff_ffff_ffff_7000L;

    private static final Details NOTHING = new Details(null, null);

    private final Valuations.Known known;
    private final Instant knownAt;
    private final Supplier<Map<UUID, UUID>> subjects;
    private final String currency;
    private final Faults faults = new Faults();
    private final List<Fact> supposed = new ArrayList<>();
    private final Map<UUID, Details> details = new HashMap<>();
    private Map<UUID, UUID> subjectsRead;

    /**
     * @param knownAt null for everything known by now
     * @param subjects which entry others of the customer are about, see {@link io.clientele.valuation.fact.Facts#subjects}
     */
    public SupposedFacts(Valuations.Known known, Instant knownAt, Supplier<Map<UUID, UUID>> subjects, String currency) {
        this.known = known;
        this.knownAt = knownAt == null ? Fact.ALL_KNOWN : knownAt;
        this.subjects = subjects;
        this.currency = currency;
    }

    /** @return those that would count, in time order, or a refusal with all faults */
    public List<Fact> of(List<SupposedEntry> entries, List<SupposedCorrection> corrections) {
        for (int i = 0; i < entries.size(); i++) {
            add(entries.get(i), null, "/entries/" + i);
        }
        var corrected = new HashSet<UUID>();
        for (int i = 0; i < corrections.size(); i++) {
            correct(corrections.get(i), corrected, "/corrections/" + i);
        }
        faults.throwIfAny();
        return Stream.concat(
                        known.facts().stream()
                                .filter(f -> f.counts(known.asOf(), knownAt) && !corrected.contains(f.id())),
                        supposed.stream())
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
        var all = new HashMap<>(details);
        kept.forEach(one -> all.put(one.fact().id(), one.details()));
        return counting.stream()
                .map(fact -> new DetailedFact(fact, all.getOrDefault(fact.id(), NOTHING)))
                .toList();
    }

    /** The ids that stand for what is supposed, entries first, in the order in which they were given. */
    public List<UUID> ids() {
        return supposed.stream().map(Fact::id).toList();
    }

    /** What happened after asOf can be corrected too: perhaps it happened before. */
    private void correct(SupposedCorrection correction, Set<UUID> corrected, String at) {
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
        } else if (target.isPresent() && correction.takesOthersAlong(target.get())) {
            corrected.addAll(about(target.get().id()));
        }
    }

    /** What is about an entry, by the id that it had at first. */
    private Set<UUID> about(UUID entry) {
        var all = subjects();
        var first = all.getOrDefault(entry, entry);
        return all.keySet().stream().filter(id -> all.get(id).equals(first)).collect(Collectors.toSet());
    }

    private Map<UUID, UUID> subjects() {
        if (subjectsRead == null) {
            subjectsRead = subjects.get();
        }
        return subjectsRead;
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
        var wrong = SupposedCheck.of(entry, at, currency);
        faults.addAll(wrong);
        if (wrong.isEmpty()) {
            var contract = contract(entry, when, replaced, at);
            supposed.add(fact(entry, when, contract));
            details.put(
                    supposed.getLast().id(),
                    SupposedDetails.of(entry, contract != null ? contract.about() : subject(entry, replaced)));
        }
    }

    /** What others are about stays under the id of its first entry, and what has moved it on stays with it. */
    private UUID subject(SupposedEntry entry, Fact replaced) {
        if (replaced == null || !entry.kind().kept()) {
            return null;
        }
        return subjects().getOrDefault(replaced.id(), entry.kind().moves() ? null : replaced.id());
    }

    /** A contract is known by its first entry, whichever of them is named. */
    private ContractSaid contract(SupposedEntry entry, Instant when, Fact replaced, String at) {
        if (!entry.kind().ofContract()) {
            return null;
        }
        UUID started = entry.kind().followsAStart()
                ? started(entry.about(), when, at)
                : replaced == null ? null : replaced.startedBy();
        return entry.contract() == null
                ? new ContractSaid(started, null, null, null)
                : entry.contract().said(started);
    }

    private UUID started(UUID about, Instant when, String at) {
        var start = named(about).filter(f -> f.kind().equals(SupposedKind.CONTRACT_STARTED.name()));
        faults.require(
                start.isPresent(),
                () -> Fault.pointer(
                        at + "/about",
                        "NO_CONTRACT_STARTED",
                        "about must name an entry of kind CONTRACT_STARTED of this customer, or an earlier one of those"
                                + " supposed."));
        faults.require(
                start.isEmpty()
                        || !when.plus(1, ChronoUnit.DAYS).isBefore(start.get().occurredAt()),
                () -> Fault.pointer(
                        at + "/occurredAt", "BEFORE_START", "Must not be before the contract that about names."));
        return start.map(Fact::startedBy).orElse(null);
    }

    private Optional<Fact> named(UUID id) {
        return Stream.concat(known.facts().stream().filter(f -> !f.recordedAt().isAfter(knownAt)), supposed.stream())
                .filter(f -> f.id().equals(id))
                .findFirst();
    }

    private Fact fact(SupposedEntry entry, Instant when, ContractSaid contract) {
        return new Fact(
                known.customer(),
                new UUID(LAST, 0x8000_0000_0000_0000L | supposed.size() + 1),
                entry.kind().name(),
                entry.channel() == null ? null : entry.channel().name(),
                when,
                when,
                null,
                entry.netAmount(),
                entry.listAmount(),
                entry.discount(),
                entry.knownCost(),
                entry.durationMinutes(),
                contract);
    }
}
