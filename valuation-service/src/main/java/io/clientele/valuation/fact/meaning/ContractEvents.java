package io.clientele.valuation.fact.meaning;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import io.clientele.valuation.fact.ContractSaid;
import io.clientele.valuation.fact.Fact;
import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.contract.ContractEvent;
import io.clientele.valuation.formula.contract.Term;

/** What entries say of contracts, as formulas read it. */
public final class ContractEvents {

    private ContractEvents() {}

    /** Of the facts of one customer, in time order. */
    public static List<ContractEvent> of(List<Fact> facts, ZoneId zone) {
        return facts.stream()
                .filter(f -> ContractEvent.Kind.of(f.kind()) != null)
                .map(f -> event(f, zone))
                .toList();
    }

    private static ContractEvent event(Fact fact, ZoneId zone) {
        var said = fact.contract();
        return new ContractEvent(
                fact.id(),
                fact.startedBy(),
                ContractEvent.Kind.of(fact.kind()),
                LocalDate.ofInstant(fact.occurredAt(), zone),
                said == null ? Term.UNSAID : new Term(said.termFrom(), said.termTo()),
                said == null ? null : monthly(said));
    }

    private static Double monthly(ContractSaid said) {
        if (said.recurringAmount() == null || said.recurringPeriod() == null) {
            return null;
        }
        double months = ModelTime.parse(said.recurringPeriod()).in(ModelTime.MONTH);
        return months > 0 ? said.recurringAmount().doubleValue() / months : null;
    }
}
