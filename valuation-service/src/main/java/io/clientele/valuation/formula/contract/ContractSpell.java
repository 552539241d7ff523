package io.clientele.valuation.formula.contract;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A time for which a customer is under contract without a break: the first day of its first contract to the day on which
 * none is left. A contract runs until it is ended, or until its term is over and nobody has renewed it. A second contract
 * beside the first prolongs nothing by itself; one that begins on the day on which the last is over goes on with it; who
 * comes back later begins another spell. A contract that was ended on a day before the one on which it started never ran.
 *
 * @param since its first day
 * @param end the first day without a contract; null while one runs
 * @param running the contracts that run, with the terms as they stand
 */
public record ContractSpell(LocalDate since, LocalDate end, List<ContractEvent> running) {

    /**
     * The spells of one customer, in time order.
     *
     * @param events up to today, in time order
     */
    public static List<ContractSpell> of(List<ContractEvent> events, LocalDate today) {
        Map<UUID, Contract> contracts = new LinkedHashMap<>();
        events.stream()
                .filter(event -> event.kind() == ContractEvent.Kind.STARTED)
                .forEach(start -> contracts.put(start.contract(), new Contract(start, null)));
        events.stream()
                .filter(event -> event.kind() != ContractEvent.Kind.STARTED)
                .forEach(event -> contracts.computeIfPresent(event.contract(), (id, it) -> it.after(event)));
        var spells = new ArrayList<ContractSpell>();
        contracts.values().stream()
                .filter(Contract::ran)
                .sorted(Comparator.comparing(contract -> contract.terms.day()))
                .forEach(contract -> contract.joinTo(spells, today));
        return List.copyOf(spells);
    }

    /**
     * Whole periods since its beginning: renewals behind it.
     *
     * @param day not before its beginning
     */
    public int periods(LocalDate day, Period period) {
        int whole = 0;
        while (!begin(whole + 1, period).isAfter(day)) {
            whole++;
        }
        return whole;
    }

    /** The first day of a period, counted from 0: on it the period before closes. */
    public LocalDate begin(int number, Period period) {
        return since.plus(period.multipliedBy(number));
    }

    /** At the close of which period, counted from 1, it is over: an end within one, or on its last day, is an end at its close. */
    public int leftAt(Period period) {
        int whole = periods(end, period);
        boolean within = whole == 0 || !begin(whole, period).equals(end);
        return within ? whole + 1 : whole;
    }

    /**
     * Whether it is over and the period in which it ended has closed. Who stays and who leaves are told apart at a close, for
     * both on the same day: as long as the period is open neither has decided.
     */
    public boolean leftBy(LocalDate day, Period period) {
        return end != null && !begin(leftAt(period), period).isAfter(day);
    }

    /** Whether a day lies in it, or is the first one after: what begins on that day goes on with it. */
    public boolean reaches(LocalDate day) {
        return !since.isAfter(day) && (end == null || !end.isBefore(day));
    }

    private ContractSpell with(ContractSpell next) {
        var all = new ArrayList<>(running);
        all.addAll(next.running);
        var later = end == null || next.end == null ? null : end.isAfter(next.end) ? end : next.end;
        return new ContractSpell(since, later, List.copyOf(all));
    }

    /** @param ended null where nobody has ended it */
    private record Contract(ContractEvent terms, LocalDate ended) {

        private Contract after(ContractEvent event) {
            return switch (event.kind()) {
                case ENDED -> new Contract(terms, ended == null ? event.day() : ended);
                case WENT_ON, STARTED ->
                    event.day().isBefore(terms.day()) ? this : new Contract(terms.under(event), ended);
            };
        }

        private boolean ran() {
            return ended == null || !ended.isBefore(terms.day());
        }

        /** The first day on which it no longer runs; null while it does. */
        private LocalDate end(LocalDate today) {
            var over = terms.termTo() == null || !terms.termTo().isBefore(today)
                    ? null
                    : terms.termTo().plusDays(1);
            return over == null || ended != null && ended.isBefore(over) ? ended : over;
        }

        private void joinTo(List<ContractSpell> spells, LocalDate today) {
            var end = end(today);
            var own = new ContractSpell(terms.day(), end, end == null ? List.of(terms) : List.of());
            var last = spells.isEmpty() ? null : spells.getLast();
            if (last != null && last.reaches(own.since)) {
                spells.set(spells.size() - 1, last.with(own));
            } else {
                spells.add(own);
            }
        }
    }
}
