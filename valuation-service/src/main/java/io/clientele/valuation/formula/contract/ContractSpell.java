package io.clientele.valuation.formula.contract;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import io.clientele.kit.term.Course;
import io.clientele.kit.term.Term;

/**
 * A time for which a customer is under contract without a break: from the first day of the term of its first contract, which may
 * have been signed before, to the day on which none is left. When each contract runs its {@link Course} tells. A second
 * contract beside the first prolongs nothing by itself. What begins within a week of the day on which the last is over (a
 * week-end, a late signature) goes on with it, a renewal as well as a new contract, and whoever had ended it; the days
 * between count for nothing: as many days later the spell begins, so that a year under contract stays a year. Who comes back
 * later begins another spell. A contract that was ended on a day before the one on which it began never ran.
 *
 * @param since its first day, later by the days within it on which no contract ran
 * @param end the first day without a contract; null while one runs
 * @param running the contracts that run: their starts, under the terms as they stand
 */
public record ContractSpell(LocalDate since, LocalDate end, List<ContractEvent> running) {

    private static final int WEEK = 7;

    /**
     * The spells of one customer that have begun, in time order.
     *
     * @param events up to today, in time order
     */
    public static List<ContractSpell> of(List<ContractEvent> events, LocalDate today) {
        var spells = new ArrayList<ContractSpell>();
        contracts(events)
                .flatMap(contract -> contract.spells(today))
                .filter(own -> !own.since.isAfter(today))
                .sorted(Comparator.comparing(ContractSpell::since))
                .forEach(own -> join(spells, own));
        return List.copyOf(spells);
    }

    /** The first day after today on which a term that was signed already begins, with its amounts. */
    public static Optional<LocalDate> nextBegin(List<ContractEvent> events, LocalDate today) {
        return contracts(events)
                .flatMap(contract -> contract.course.ran())
                .map(Term::from)
                .filter(day -> day.isAfter(today))
                .min(Comparator.naturalOrder());
    }

    private static Stream<Contract> contracts(List<ContractEvent> events) {
        Map<UUID, Contract> contracts = new LinkedHashMap<>();
        events.stream()
                .filter(event -> event.kind() == ContractEvent.Kind.STARTED)
                .forEach(start -> contracts.put(start.contract(), Contract.of(start)));
        events.stream()
                .filter(event -> event.kind() != ContractEvent.Kind.STARTED)
                .forEach(event -> contracts.computeIfPresent(event.contract(), (id, it) -> it.after(event)));
        return contracts.values().stream();
    }

    private static void join(List<ContractSpell> spells, ContractSpell next) {
        var last = spells.isEmpty() ? null : spells.getLast();
        if (last != null && last.reaches(next.since.minusDays(WEEK))) {
            spells.set(spells.size() - 1, last.with(next));
        } else {
            spells.add(next);
        }
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

    /** Whether it is not over before a day: what begins on the first day after it goes on with it. */
    public boolean reaches(LocalDate day) {
        return end == null || !end.isBefore(day);
    }

    private ContractSpell with(ContractSpell next) {
        var all = new ArrayList<>(running);
        all.addAll(next.running);
        var later = end == null || next.end == null ? null : end.isAfter(next.end) ? end : next.end;
        long between = end == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(end, next.since));
        return new ContractSpell(since.plusDays(between), later, List.copyOf(all));
    }

    private record Contract(ContractEvent start, Course<Amounts> course) {

        private static Contract of(ContractEvent start) {
            return new Contract(start, Course.of(start.day(), start.term()));
        }

        private Contract after(ContractEvent event) {
            return new Contract(start, event.kind().upon(course, event.day(), event.term()));
        }

        private Stream<ContractSpell> spells(LocalDate today) {
            return course.ran().map(term -> {
                var end = end(term, today);
                return new ContractSpell(term.from(), end, end == null ? List.of(under(term)) : List.of());
            });
        }

        private ContractEvent under(Term<Amounts> term) {
            return new ContractEvent(start.id(), start.contract(), start.kind(), start.day(), term);
        }

        /** The first day on which a term no longer runs; null while it does. */
        private LocalDate end(Term<Amounts> term, LocalDate today) {
            var over = term.to() == null || !term.to().isBefore(today)
                    ? null
                    : term.to().plusDays(1);
            return over == null || course.ended() != null && course.ended().isBefore(over) ? course.ended() : over;
        }
    }
}
