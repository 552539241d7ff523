package io.clientele.valuation.indicator;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import io.clientele.contracts.InteractionState.Contract;
import io.clientele.contracts.InteractionState.Line;
import io.clientele.contracts.InteractionState.Particulars;
import io.clientele.kit.term.Term;
import io.clientele.valuation.fact.DetailedFact;
import io.clientele.valuation.fact.meaning.ContractEvents;
import io.clientele.valuation.formula.contract.Amounts;
import io.clientele.valuation.formula.relationship.known.Entry;

/** Journal entries as the indicators read them. */
final class Entries {

    private static final Particulars NOTHING =
            new Particulars(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    private Entries() {}

    static Entry of(DetailedFact known, ZoneId zone) {
        var fact = known.fact();
        var lines = known.details().lines();
        var said = known.details().particulars() == null
                ? NOTHING
                : known.details().particulars();
        return new Entry(
                fact.id(),
                fact.kind(),
                fact.occurredAt(),
                fact.occurredAt().atZone(zone).toLocalDate(),
                fact.amount(),
                fact.listAmount(),
                fact.discount(),
                fact.cost(),
                lines == null ? List.of() : lines.stream().map(Entries::line).toList(),
                said.about(),
                said.dueDate(),
                said.paidDate(),
                said.response(),
                said.satisfaction(),
                said.nps(),
                said.contract() == null ? null : terms(fact.id(), said.contract()));
    }

    private static Entry.Line line(Line line) {
        var price = line.unitPrice() == null ? BigDecimal.ZERO : line.unitPrice();
        var quantity = line.quantity() == null ? BigDecimal.ONE : line.quantity();
        var discount = line.discount() == null ? BigDecimal.ZERO : line.discount();
        return new Entry.Line(line.category(), price.multiply(quantity).subtract(discount));
    }

    private static Entry.Terms terms(UUID entry, Contract contract) {
        var monthly = ContractEvents.monthly(contract.recurringAmount(), contract.recurringPeriod());
        return new Entry.Terms(
                new Term<>(contract.termFrom(), contract.termTo(), Amounts.of(entry, monthly, contract.exposure())),
                contract.endReason());
    }
}
