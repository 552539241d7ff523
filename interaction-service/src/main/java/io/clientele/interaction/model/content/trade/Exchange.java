package io.clientele.interaction.model.content.trade;

import java.util.Optional;

import io.clientele.interaction.model.Amount;
import io.clientele.interaction.model.Figures;
import io.clientele.interaction.model.content.Check;
import io.clientele.interaction.model.content.Content;
import io.clientele.interaction.model.draft.Details.Swap;
import io.clientele.interaction.model.draft.Draft;

/**
 * Goods taken back and others given for them. It moves no money: what the customer paid more is a purchase of its own, what
 * they got back a return. Its cost is a direct cost to serve.
 */
record Exchange(Amount cost) implements Trade {

    private static final Swap NOTHING = new Swap(null, null, null);

    static Exchange of(Draft draft, Check check) {
        var swap = Optional.ofNullable(draft.details().exchange()).orElse(NOTHING);
        check.present(draft.details().exchange(), "/exchange", "Say what was exchanged for what.");
        if (draft.details().exchange() != null) {
            check.requiredText(swap.product(), "/exchange/product", 200);
            check.requiredText(swap.replacement(), "/exchange/replacement", 200);
        }
        check.quantity(swap.quantity(), "/exchange/quantity");
        return new Exchange(draft.money().cost());
    }

    @Override
    public Figures figures() {
        return Content.served(cost);
    }
}
