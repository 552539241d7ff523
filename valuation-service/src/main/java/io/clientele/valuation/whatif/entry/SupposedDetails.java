package io.clientele.valuation.whatif.entry;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.UUID;

import io.clientele.contracts.InteractionState;
import io.clientele.kit.money.Money;
import io.clientele.valuation.fact.Details;

/** What a supposed entry says beside money and time, as the journal would tell it. */
final class SupposedDetails {

    private SupposedDetails() {}

    /** @param about the first entry of what it is about, null where it is about nothing */
    static Details of(SupposedEntry entry, UUID about) {
        return new Details(
                entry.itemised()
                        ? entry.lines().stream().map(SupposedDetails::line).toList()
                        : null,
                particulars(entry, about),
                entry.returns());
    }

    private static InteractionState.Line line(SupposedLine line) {
        return new InteractionState.Line(
                null,
                line.category(),
                line.quantity(),
                line.unitPrice().amount(),
                line.unitCost() == null ? null : line.unitCost().amount(),
                line.discount() == null ? null : line.discount().amount());
    }

    private static InteractionState.Particulars particulars(SupposedEntry entry, UUID about) {
        return new InteractionState.Particulars(
                about,
                entry.dueDate(),
                entry.paidDate(),
                entry.referredCustomerId(),
                null,
                entry.response() == null ? null : entry.response().name(),
                null,
                null,
                entry.step() == null ? null : entry.step().leadsTo(),
                entry.attributes() == null ? null : satisfaction(entry.attributes()),
                entry.nps(),
                null,
                null,
                entry.contract() == null ? null : terms(entry.contract()),
                entry.attributes() == null
                        ? null
                        : entry.attributes().stream()
                                .map(SupposedAttribute::told)
                                .toList());
    }

    /** The mean of perceived − expected, to the digits to which the journal tells it. */
    private static BigDecimal satisfaction(List<SupposedAttribute> attributes) {
        return attributes.stream()
                .map(SupposedAttribute::satisfaction)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(attributes.size()), MathContext.DECIMAL64);
    }

    private static InteractionState.Contract terms(SupposedContract contract) {
        return new InteractionState.Contract(
                contract.termFrom(),
                contract.termTo(),
                amount(contract.recurringAmount()),
                contract.recurringPeriod(),
                amount(contract.exposure()),
                contract.endReason() == null ? null : contract.endReason().name());
    }

    private static BigDecimal amount(Money money) {
        return money == null ? null : money.amount();
    }
}
