package io.clientele.interaction.model.content.relationship;

import io.clientele.interaction.model.Amount;
import io.clientele.interaction.model.Figures;
import io.clientele.interaction.model.content.Check;
import io.clientele.interaction.model.content.Content;
import io.clientele.interaction.model.draft.Draft;

/** Something worth remembering. */
record Note(Amount cost) implements Relationship {

    static Note of(Draft draft, Check check) {
        check.that(
                draft.texts().any() || draft.circumstances().attachments() != null,
                "/summary",
                Check.REQUIRED,
                "Say what is worth remembering: in summary, subject, description or outcome, or by attachments.");
        return new Note(draft.money().cost());
    }

    @Override
    public Figures figures() {
        return Content.served(cost);
    }
}
