package io.clientele.interaction.model.content.care;

import io.clientele.interaction.model.Amount;
import io.clientele.interaction.model.Figures;
import io.clientele.interaction.model.content.Check;
import io.clientele.interaction.model.content.Content;
import io.clientele.interaction.model.draft.Draft;

/** Help that a customer needed. */
record ServiceCase(String product, Amount cost) implements Care {

    static ServiceCase of(Draft draft, Check check) {
        check.text(draft.particulars().product(), "/product", 200);
        return new ServiceCase(draft.particulars().product(), draft.money().cost());
    }

    @Override
    public Figures figures() {
        return Content.served(cost);
    }
}
