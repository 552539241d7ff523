package io.clientele.interaction.model.content.care;

import io.clientele.interaction.model.Amount;
import io.clientele.interaction.model.Figures;
import io.clientele.interaction.model.content.Check;
import io.clientele.interaction.model.content.Content;
import io.clientele.interaction.model.draft.Draft;

/** What became of a promise. */
record PromiseSettled(Amount cost) implements Care {

    static PromiseSettled of(Draft draft, Check check) {
        check.named(draft.isAboutSomething(), "about", "Name the PROMISE that was kept or broken");
        check.present(draft.details().kept(), "/kept", "Say whether it was kept.");
        return new PromiseSettled(draft.money().cost());
    }

    @Override
    public Figures figures() {
        return Content.served(cost);
    }
}
