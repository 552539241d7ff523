package io.clientele.interaction.model.content.care;

import io.clientele.interaction.model.Amount;
import io.clientele.interaction.model.Figures;
import io.clientele.interaction.model.content.Books;
import io.clientele.interaction.model.content.Check;
import io.clientele.interaction.model.content.Content;
import io.clientele.interaction.model.draft.Draft;

/** What we promised (the subject), by when, and to whom. */
record Promise(Amount cost) implements Care {

    static Promise of(Draft draft, Check check) {
        check.present(draft.texts().subject(), "/subject", "Say in the subject what was promised.");
        var promise = draft.details().promise();
        check.present(promise, "/promise", "Say by when.");
        if (promise != null) {
            check.present(promise.dueAt(), "/promise/dueAt", "Say by when.");
            check.that(
                    promise.dueAt() == null
                            || draft.occurredAt() == null
                            || !promise.dueAt().isBefore(draft.occurredAt()),
                    "/promise/dueAt",
                    Check.OUT_OF_RANGE,
                    "Must not be before occurredAt: a promise is about what comes.");
            check.that(
                    promise.dueAt() == null || promise.dueAt().isBefore(Books.LAST_MOMENT),
                    "/promise/dueAt",
                    Check.OUT_OF_RANGE,
                    () -> "Must be before " + Books.LAST_MOMENT + ".");
            check.text(promise.to(), "/promise/to", 200);
        }
        return new Promise(draft.money().cost());
    }

    @Override
    public Figures figures() {
        return Content.served(cost);
    }
}
