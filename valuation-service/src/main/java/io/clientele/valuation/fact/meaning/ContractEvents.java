package io.clientele.valuation.fact.meaning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import io.clientele.kit.term.Term;
import io.clientele.valuation.fact.Fact;
import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.contract.Amounts;
import io.clientele.valuation.formula.contract.ContractEvent;

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
                said == null
                        ? Amounts.NO_TERM
                        : new Term<>(
                                said.termFrom(),
                                said.termTo(),
                                Amounts.of(fact.id(), monthly(said.recurringAmount(), said.recurringPeriod()), null)));
    }

    /** What is paid in a month, in money; null where that is not said. */
    public static Double monthly(BigDecimal amount, String period) {
        if (amount == null || period == null) {
            return null;
        }
        double months = ModelTime.parse(period).in(ModelTime.MONTH);
        return months > 0 ? amount.doubleValue() / months : null;
    }
}
