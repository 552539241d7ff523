package io.clientele.valuation.model.fit;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import io.clientele.valuation.fact.Fact;
import io.clientele.valuation.fact.meaning.ContractEvents;
import io.clientele.valuation.formula.contract.ContractSpell;
import io.clientele.valuation.formula.contract.Tenures;

/**
 * How long customers have been under contract, gathered from their contract entries, which come customer by customer and in
 * time order: every {@link ContractSpell} that has begun is a tenure. An end within a period, or on its last day, is an end at that period's
 * close: who starts on 2020-01-01 and ends on 2020-12-31 or 2021-01-01, or lets a term to 2020-12-31 run out, has left at
 * the close of the first year. A period that has not closed by the end of the calibration is no decision of anybody: were those
 * who have left in it counted already, and those who have not never, nobody would seem to stay as long as they do.
 */
public final class ContractSpells {

    /** At the same instant a start comes before what follows from it. */
    private static final Comparator<Fact> ORDER =
            Comparator.comparing(Fact::occurredAt).thenComparing(Fact::kind, Comparator.reverseOrder());

    private final LocalDate calibrationEnd;
    private final ZoneId zone;
    private final Period period;
    private final Tenures tenures = new Tenures();
    private final List<Fact> entries = new ArrayList<>();

    public ContractSpells(LocalDate calibrationEnd, ZoneId zone, Period period) {
        this.calibrationEnd = calibrationEnd;
        this.zone = zone;
        this.period = period;
    }

    /** What says something of contracts, of the facts of one customer in time order. */
    public static Stream<Fact> entries(Stream<Fact> facts) {
        return facts.filter(fact -> fact.kind().startsWith("CONTRACT")).sorted(ORDER);
    }

    public void add(Fact fact) {
        if (!entries.isEmpty() && !fact.customerId().equals(entries.getFirst().customerId())) {
            endOfCustomer();
        }
        entries.add(fact);
    }

    public Tenures tenures() {
        endOfCustomer();
        return tenures;
    }

    private void endOfCustomer() {
        ContractSpell.of(ContractEvents.of(entries, zone), calibrationEnd).forEach(this::count);
        entries.clear();
    }

    private void count(ContractSpell spell) {
        if (spell.leftBy(calibrationEnd, period)) {
            tenures.left(spell.leftAt(period), 1);
        } else {
            tenures.staying(spell.periods(calibrationEnd, period), 1);
        }
    }
}
