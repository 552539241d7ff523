package io.clientele.valuation.whatif.entry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;
import io.clientele.valuation.fact.ContractSaid;

@Schema(
        name = "SupposedContract",
        description = "The terms of a contract as they stand after the entry; what is not said stays, but for the term"
                + " of a renewal: it is a new one, and open without termTo. termFrom, termTo, recurringAmount and"
                + " recurringPeriod count for the value; exposure and endReason change no value. As in the journal a"
                + " contract runs from the termFrom of its start, and again from that of a renewal after its term was"
                + " over; without one, from the day of the entry's occurredAt")
record SupposedContract(
        @Schema(description = "First day of the term", examples = "2026-01-01")
        LocalDate termFrom,

        @Schema(description = "Last day of the term; absent when it is open", examples = "2026-12-31")
        LocalDate termTo,

        @Schema(description = "What is paid every recurringPeriod") @Valid
        Money recurringAmount,

        @Schema(
                description = "How often it is paid: ISO 8601, from P1D to P100Y; required with recurringAmount",
                pattern = "^P[0-9YMWD]+$",
                maxLength = 20,
                examples = "P1M")
        @Size(max = 20)
        String recurringPeriod,

        @Schema(description = "What is lost at most if the customer does not pay") @Valid
        Money exposure,

        @Schema(description = "CONTRACT_ENDED: why", examples = "EXPIRED")
        SupposedEndReason endReason) {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);
    private static final int LONGEST = 36_600;

    /** @param started the first entry of the contract, null for one that takes no other one's place */
    ContractSaid said(UUID started) {
        return new ContractSaid(
                started, termFrom, termTo, recurringAmount == null ? null : recurringAmount.amount(), recurringPeriod);
    }

    /** What the journal would refuse but for money, which is of one kind everywhere. */
    List<Fault> refused(SupposedKind kind, String at) {
        return new Faults()
                .require(fits(termFrom), () -> day(at + "/termFrom"))
                .require(fits(termTo), () -> day(at + "/termTo"))
                .require(
                        termFrom == null || termTo == null || !termTo.isBefore(termFrom),
                        () -> Fault.pointer(
                                at + "/termTo",
                                "OUT_OF_RANGE",
                                "Must not be before termFrom: it is the last day of the term."))
                .require(
                        recurringAmount == null || recurringPeriod != null,
                        () -> Fault.pointer(
                                at + "/recurringPeriod", "REQUIRED", "Say how often recurringAmount is paid."))
                .require(
                        recurringPeriod == null || period(recurringPeriod),
                        () -> Fault.pointer(
                                at + "/recurringPeriod",
                                "BAD_PERIOD",
                                "Must be an ISO 8601 period from P1D to P100Y, such as P1M."))
                .require(
                        endReason == null || kind == SupposedKind.CONTRACT_ENDED,
                        () -> Fault.pointer(at + "/endReason", "NOT_OF_THIS_KIND", "Only CONTRACT_ENDED has a reason."))
                .list();
    }

    static boolean fits(LocalDate day) {
        return day == null || !day.isBefore(EARLIEST) && !day.isAfter(LATEST);
    }

    static Fault day(String at) {
        return Fault.pointer(at, "OUT_OF_RANGE", "Must be from " + EARLIEST + " to " + LATEST + ".");
    }

    private static boolean period(String text) {
        try {
            var period = Period.parse(text);
            return !period.isNegative()
                    && !period.isZero()
                    && period.toTotalMonths() * 30 + period.getDays() <= LONGEST;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
