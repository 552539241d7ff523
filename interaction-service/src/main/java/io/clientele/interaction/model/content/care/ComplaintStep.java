package io.clientele.interaction.model.content.care;

import io.clientele.interaction.model.Amount;
import io.clientele.interaction.model.ComplaintState;
import io.clientele.interaction.model.Figures;
import io.clientele.interaction.model.content.Books;
import io.clientele.interaction.model.content.Check;
import io.clientele.interaction.model.draft.Draft;

/** What was done about a complaint, and where it stands after that. What it cost is a direct cost to serve. */
record ComplaintStep(Amount compensation, Amount cost) implements Care {

    static ComplaintStep of(Draft draft, Check check) {
        var step = draft.details().step();
        check.named(draft.isAboutSomething(), "about", "Name the COMPLAINT that this is a step of");
        check.present(step, "/step", "Say where the complaint goes.");
        if (step != null) {
            check.present(step.to(), "/step/to", "Say where the complaint goes.");
            check.that(
                    step.to() != ComplaintState.OPEN,
                    "/step/to",
                    "NOT_ALLOWED",
                    "A complaint is open when it is recorded; it can be REOPENED.");
            check.that(
                    step.resolveBy() == null
                            || draft.occurredAt() == null
                            || step.resolveBy().isAfter(draft.occurredAt())
                                    && step.resolveBy().isBefore(Books.LAST_MOMENT),
                    "/step/resolveBy",
                    Check.OUT_OF_RANGE,
                    () -> "Must be after occurredAt and before " + Books.LAST_MOMENT + ".");
            check.between(step.satisfaction(), 0, 10, "/step/satisfaction");
            check.decimals(step.satisfaction(), 6, "/step/satisfaction");
            check.that(
                    step.satisfaction() == null
                            || step.to() == ComplaintState.RESOLVED
                            || step.to() == ComplaintState.CLOSED,
                    "/step/satisfaction",
                    "NOT_ALLOWED",
                    "How satisfied the customer is after it is known when it is RESOLVED or CLOSED.");
        }
        return new ComplaintStep(draft.money().compensation(), draft.money().cost());
    }

    @Override
    public Figures figures() {
        return Complaint.figures(compensation, cost);
    }
}
