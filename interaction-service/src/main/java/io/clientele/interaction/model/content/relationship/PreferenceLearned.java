package io.clientele.interaction.model.content.relationship;

import io.clientele.interaction.model.Amount;
import io.clientele.interaction.model.Figures;
import io.clientele.interaction.model.content.Check;
import io.clientele.interaction.model.content.Content;
import io.clientele.interaction.model.draft.Draft;

/** Something we learned of what a customer likes; the newest entry of a name holds. */
record PreferenceLearned(Amount cost) implements Relationship {

    static PreferenceLearned of(Draft draft, Check check) {
        var preference = draft.details().preference();
        check.present(preference, "/preference", "Say what was learned.");
        if (preference != null) {
            check.requiredText(preference.name(), "/preference/name", 100);
            check.requiredText(preference.value(), "/preference/value", 500);
        }
        return new PreferenceLearned(draft.money().cost());
    }

    @Override
    public Figures figures() {
        return Content.served(cost);
    }
}
