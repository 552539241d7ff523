package io.clientele.interaction.contract;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.contract.Course.Contract;
import io.clientele.interaction.journal.JournalEntry;
import io.clientele.interaction.journal.consequence.Consequence;
import io.clientele.interaction.model.Kind;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

/**
 * A contract ends once, and nothing becomes of it afterwards: who goes on has a new one, and an end that was none is voided. What became
 * of one falls with its start. So the journal says what everybody makes of it. What was recorded before there was this rule stays, and a
 * correction of it makes it no worse.
 */
@ApplicationScoped
class Endings implements Consequence {

    private static final Set<Kind> FOLLOWING =
            EnumSet.of(Kind.CONTRACT_RENEWED, Kind.CONTRACT_CHANGED, Kind.CONTRACT_ENDED);

    private final Course course;

    Endings(Course course) {
        this.course = course;
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.range(Kind.CONTRACT_STARTED, Kind.CONTRACT_ENDED);
    }

    /** What follows a contract names it, and nothing follows from a start but when it is voided. */
    @Override
    public boolean always() {
        return false;
    }

    @Override
    public boolean concerns(JournalEntry entry, JournalEntry corrected) {
        return FOLLOWING.contains(entry.kind())
                || entry.kind() == Kind.CORRECTION && corrected.kind() == Kind.CONTRACT_STARTED;
    }

    @Override
    public void follow(JournalEntry entry) throws Rejection {
        require(entry, null, "");
    }

    @Override
    public void replaced(JournalEntry entry, JournalEntry by) throws Rejection {
        boolean same = FOLLOWING.contains(entry.kind()) && contract(entry).equals(contract(by));
        if (!same || closer(by, entry)) {
            require(by, same ? entry : null, "/replacement");
        }
    }

    /** Whether what was right of a contract may be wrong now: an end that comes earlier, or what comes later. */
    private static boolean closer(JournalEntry by, JournalEntry was) {
        return ends(by) != ends(was)
                || (ends(by)
                        ? by.occurredAt().isBefore(was.occurredAt())
                        : by.occurredAt().isAfter(was.occurredAt()));
    }

    @Override
    public List<JournalEntry> voided(JournalEntry entry) throws Rejection {
        var contract = course.contract(entry.id(), entry.customerId());
        course.stands(contract, null);
        return course.all(contract);
    }

    /**
     * @param was what was said of the same contract by the entry that is corrected; null for nothing
     * @param at where the entry stands in the body
     */
    private void require(JournalEntry entry, JournalEntry was, String at) throws Rejection {
        var contract = contract(entry);
        // what is told of it is forbidden by an end of its day or before alone
        if (!course.stands(contract, ends(entry) ? null : entry.occurredAt()) && was == null) {
            throw fault(
                    at + "/about",
                    "VOIDED",
                    "That contract has been voided: name one that was concluded, or record its CONTRACT_STARTED.");
        }
        course.end(contract).ifPresent(end -> requireNotAfter(end, entry, was, at));
        if (ends(entry)) {
            course.afterwards(contract, entry.occurredAt()).ifPresent(other -> {
                throw fault(
                        at + "/occurredAt",
                        "OUT_OF_RANGE",
                        "Must not be before " + other.occurredAt() + ", when the contract was " + became(other)
                                + " by entry " + other.id() + ".");
            });
        }
    }

    private Contract contract(JournalEntry entry) {
        return course.contract(entry.said().about(), entry.customerId());
    }

    private static void requireNotAfter(JournalEntry end, JournalEntry entry, JournalEntry was, String at) {
        if (ends(entry) && (was == null || !ends(was))) {
            throw ended(at + "/about", end);
        }
        if (!ends(entry) && !entry.occurredAt().isBefore(end.occurredAt()) && !late(was, end)) {
            throw ended(at + (was == null ? "/about" : "/occurredAt"), end);
        }
    }

    private static boolean late(JournalEntry was, JournalEntry end) {
        return was != null && !ends(was) && !was.occurredAt().isBefore(end.occurredAt());
    }

    private static boolean ends(JournalEntry entry) {
        return entry.kind() == Kind.CONTRACT_ENDED;
    }

    private static String became(JournalEntry entry) {
        return entry.kind() == Kind.CONTRACT_RENEWED ? "renewed" : "changed";
    }

    private static Rejection ended(String pointer, JournalEntry end) {
        return fault(
                pointer,
                "ENDED",
                "The contract has ended on " + end.occurredAt() + ", by entry " + end.id()
                        + ": record a CONTRACT_STARTED for a new one, or void that entry if it did not end.");
    }

    private static Rejection fault(String pointer, String code, String detail) {
        return Rejection.invalid(Fault.pointer(pointer, code, detail));
    }
}
