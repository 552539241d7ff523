package io.clientele.valuation.formula.contract;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a customer stands under contract on a day, in the {@link ContractSpell} that runs then; the fit learns from the same
 * spells.
 *
 * @param since when the spell began
 * @param periods whole periods since then: renewals behind it
 * @param remaining the part of the current period still to come, above 0, at most 1
 * @param monthly what the running contracts pay in a month, in money, in the terms that run; null where none says
 * @param lapses the next day on which the term of one of them is over; null where none has a last day
 * @param entries that started the running contracts, and those that say what they pay, in time order
 */
public record ContractStanding(
        LocalDate since, int periods, double remaining, Double monthly, LocalDate lapses, List<UUID> entries) {

    /**
     * Empty where no contract runs: none was started, those that were have not begun, all have ended, or their terms are over
     * and nobody renewed them.
     *
     * @param events of one customer up to today, in time order
     * @param period at whose end a contract is renewed or not
     */
    public static Optional<ContractStanding> of(List<ContractEvent> events, LocalDate today, Period period) {
        var spells = ContractSpell.of(events, today);
        return spells.isEmpty() || spells.getLast().end() != null
                ? Optional.empty()
                : Optional.of(standing(spells.getLast(), events, today, period));
    }

    /** How anybody stands who is under contract since a day without a break; what is paid is not told. */
    public static ContractStanding since(LocalDate since, LocalDate today, Period period) {
        return standing(new ContractSpell(since, null, List.of()), List.of(), today, period);
    }

    private static ContractStanding standing(
            ContractSpell spell, List<ContractEvent> events, LocalDate today, Period period) {
        int whole = spell.periods(today, period);
        var begin = spell.begin(whole, period);
        var end = spell.begin(whole + 1, period);
        double remaining = (double) ChronoUnit.DAYS.between(today, end) / ChronoUnit.DAYS.between(begin, end);
        var running = spell.running();
        var paying = running.stream()
                .map(contract -> contract.term().amounts().monthly())
                .filter(Objects::nonNull)
                .toList();
        return new ContractStanding(
                spell.since(),
                whole,
                remaining,
                paying.isEmpty()
                        ? null
                        : paying.stream().mapToDouble(Double::doubleValue).sum(),
                running.stream()
                        .map(contract -> contract.term().to())
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .map(last -> last.plusDays(1))
                        .orElse(null),
                events.stream()
                        .map(ContractEvent::id)
                        .filter(behind(running)::contains)
                        .toList());
    }

    private static Set<UUID> behind(List<ContractEvent> running) {
        return running.stream()
                .flatMap(c -> Stream.of(c.id(), c.term().amounts().paidBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
