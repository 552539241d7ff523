package io.clientele.valuation.choice.contract;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import io.clientele.valuation.fact.Fact;
import io.clientele.valuation.fact.meaning.ContractEvents;
import io.clientele.valuation.formula.contract.ContractSpell;
import io.clientele.valuation.formula.contract.Tenures;
import io.clientele.valuation.model.fit.ContractSpells;
import io.clientele.valuation.model.fit.KeptCounts;

/**
 * The past of contracts cut in two, gathered from contract entries that come customer by customer and in time order: the tenures
 * that fits may see, and the renewals that they must foresee. A decision belongs to the calibration or to the hold-out by the
 * day on which its period closes, whether it is to stay or to leave: who has left within a period still open when the calibration
 * ends is foreseen with those who stay. Who leaves within one that closes after the hold-out has renewed every time that was due.
 */
public final class SplitContracts {

    private final LocalDate calibrationEnd;
    private final LocalDate holdOutEnd;
    private final ZoneId zone;
    private final Period period;
    private final ContractSpells calibration;
    private final ContractHoldOut holdOut = new ContractHoldOut();
    private final List<Fact> entries = new ArrayList<>();

    public SplitContracts(LocalDate calibrationEnd, LocalDate holdOutEnd, ZoneId zone, Period period) {
        this.calibrationEnd = calibrationEnd;
        this.holdOutEnd = holdOutEnd;
        this.zone = zone;
        this.period = period;
        this.calibration = new ContractSpells(calibrationEnd, zone, period);
    }

    public void add(Fact fact) {
        if (!entries.isEmpty() && !fact.customerId().equals(entries.getFirst().customerId())) {
            endOfCustomer();
        }
        entries.add(fact);
        if (seen(fact)) {
            calibration.add(fact);
        }
    }

    /** Nobody else comes. */
    public void end() {
        endOfCustomer();
    }

    public void write(DataOutput out) throws IOException {
        end();
        KeptCounts.write(calibration.tenures(), out);
        holdOut.write(out);
    }

    /** Adds what others have written. */
    public void add(DataInput in) throws IOException {
        KeptCounts.read(in, calibration.tenures());
        holdOut.add(in);
    }

    public Tenures calibration() {
        return calibration.tenures();
    }

    public ContractHoldOut holdOut() {
        return holdOut;
    }

    private boolean seen(Fact fact) {
        return !LocalDate.ofInstant(fact.occurredAt(), zone).isAfter(calibrationEnd);
    }

    private void endOfCustomer() {
        var seen = entries.stream().filter(this::seen).toList();
        var then = ContractSpell.of(ContractEvents.of(entries, zone), holdOutEnd);
        ContractSpell.of(ContractEvents.of(seen, zone), calibrationEnd).stream()
                .filter(spell -> !spell.leftBy(calibrationEnd, period))
                .forEach(open -> then.stream()
                        .filter(spell -> spell.reaches(open.since()))
                        .findFirst()
                        .ifPresent(spell -> decided(open, spell)));
        entries.clear();
    }

    /**
     * @param open as it stood at the end of the calibration
     * @param then the same as it stands at the end of the hold-out: what is renewed since may have joined an older one to it, which
     *     is not known yet, and days without a contract begin it later
     */
    private void decided(ContractSpell open, ContractSpell then) {
        var since = open.since().isAfter(then.since()) ? open.since() : then.since();
        var spell = new ContractSpell(since, then.end(), then.running());
        int before = open.periods(calibrationEnd, period);
        int due = spell.periods(holdOutEnd, period) - before;
        holdOut.add(before, due, spell.end() == null ? due : spell.leftAt(period) - 1 - before, 1);
    }
}
