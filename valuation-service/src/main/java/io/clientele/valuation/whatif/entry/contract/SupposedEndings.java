package io.clientele.valuation.whatif.entry.contract;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.clientele.kit.rejection.Fault;
import io.clientele.valuation.fact.Fact;

/**
 * A contract ends once, and nothing becomes of it afterwards, nor before it starts, nor of one that was voided, as the journal has it.
 * What was recorded before there was this rule stays, and a correction of it makes it no worse.
 */
public final class SupposedEndings {

    private static final String START = "CONTRACT_STARTED";
    private static final String END = "CONTRACT_ENDED";
    private static final Set<String> KINDS = Set.of("CONTRACT_RENEWED", "CONTRACT_CHANGED", END);

    private final Supplier<Stream<Fact>> standing;

    /** @param standing the entries that count for now, those that happen after asOf and those that are supposed among them */
    public SupposedEndings(Supplier<Stream<Fact>> standing) {
        this.standing = standing;
    }

    /**
     * What is in the way of an entry that renews, changes or ends a contract; nothing of others, nor of one that names no contract.
     *
     * @param replaced whose place it takes; null for none
     */
    public Optional<Fault> refused(Fact fact, Fact replaced, String at) {
        if (!KINDS.contains(fact.kind()) || fact.contract().about() == null) {
            return Optional.empty();
        }
        boolean same = replaced != null && follows(replaced, fact);
        var start = start(fact.startedBy());
        if (start.isEmpty() && !same) {
            return Optional.of(Fault.pointer(
                    at + "/about",
                    "VOIDED",
                    "That contract has been voided: name one that was concluded, or suppose its CONTRACT_STARTED."));
        }
        if (start.filter(it -> isBefore(fact, it)).isPresent()) {
            return Optional.of(Fault.pointer(
                    at + "/occurredAt",
                    "BEFORE_START",
                    "Must not be before the contract that about names has started."));
        }
        return standing.get()
                .filter(other -> follows(other, fact))
                .sorted(Comparator.comparing(Fact::occurredAt).thenComparing(Fact::id))
                .flatMap(other -> against(fact, same ? replaced : null, other, at).stream())
                .findFirst();
    }

    /** As it stands now: it may have taken the place of others. */
    private Optional<Fact> start(UUID first) {
        return standing.get()
                .filter(other -> other.kind().equals(START) && other.startedBy().equals(first))
                .findFirst();
    }

    /** By more than a day, in whatever zone days were told. */
    private static boolean isBefore(Fact fact, Fact start) {
        return fact.occurredAt().plus(1, ChronoUnit.DAYS).isBefore(start.occurredAt());
    }

    private static boolean follows(Fact other, Fact fact) {
        return KINDS.contains(other.kind())
                && KINDS.contains(fact.kind())
                && other.startedBy().equals(fact.startedBy());
    }

    private static Optional<Fault> against(Fact fact, Fact was, Fact other, String at) {
        boolean wasEnd = was != null && ends(was);
        if (ends(other)) {
            if (ends(fact) && !wasEnd) {
                return ended(at + "/about", other);
            }
            boolean late = was != null && !wasEnd && !was.occurredAt().isBefore(other.occurredAt());
            return !ends(fact) && !fact.occurredAt().isBefore(other.occurredAt()) && !late
                    ? ended(at + (was == null ? "/about" : "/occurredAt"), other)
                    : Optional.empty();
        }
        boolean tooEarly = ends(fact)
                && other.occurredAt().isAfter(fact.occurredAt())
                && (!wasEnd || fact.occurredAt().isBefore(was.occurredAt()));
        return tooEarly
                ? Optional.of(Fault.pointer(
                        at + "/occurredAt",
                        "OUT_OF_RANGE",
                        "Must not be before " + other.occurredAt() + ", when the contract was "
                                + (other.kind().equals("CONTRACT_RENEWED") ? "renewed" : "changed") + " by entry "
                                + other.id() + "."))
                : Optional.empty();
    }

    private static boolean ends(Fact fact) {
        return fact.kind().equals(END);
    }

    private static Optional<Fault> ended(String pointer, Fact end) {
        return Optional.of(Fault.pointer(
                pointer,
                "ENDED",
                "The contract has ended on " + end.occurredAt() + ", by entry " + end.id()
                        + ": suppose a CONTRACT_STARTED for a new one, or void that entry if it did not end."));
    }
}
