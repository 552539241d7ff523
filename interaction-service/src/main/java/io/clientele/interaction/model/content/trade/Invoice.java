package io.clientele.interaction.model.content.trade;

import io.clientele.interaction.model.Amount;
import io.clientele.interaction.model.Figures;
import io.clientele.interaction.model.content.Check;
import io.clientele.interaction.model.draft.Draft;

/** What we asked to be paid, and by when. It never changes revenue: the purchase did. */
record Invoice(Amount amount, Amount cost) implements Trade {

    static Invoice of(Draft draft, Check check) {
        check.present(draft.money().amount(), "/amount", "An invoice needs its amount.");
        Days.check(draft.particulars().dueDate(), "/dueDate", check);
        return new Invoice(draft.money().amount(), draft.money().cost());
    }

    @Override
    public Figures figures() {
        return new Figures(amount.value(), null, null, cost == null ? null : cost.value());
    }
}
