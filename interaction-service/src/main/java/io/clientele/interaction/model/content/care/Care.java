package io.clientele.interaction.model.content.care;

import io.clientele.interaction.model.content.Check;
import io.clientele.interaction.model.content.Content;
import io.clientele.interaction.model.draft.Draft;

/** What a customer needed, was promised or found wrong, and what they thought of it. */
public sealed interface Care extends Content
        permits ServiceCase, Complaint, ComplaintStep, SurveyAnswer, Promise, PromiseSettled {

    static Care of(Draft draft, Check check) {
        return switch (draft.kind()) {
            case SERVICE_CASE -> ServiceCase.of(draft, check);
            case COMPLAINT -> Complaint.of(draft, check);
            case COMPLAINT_STEP -> ComplaintStep.of(draft, check);
            case SURVEY_ANSWER -> SurveyAnswer.of(draft, check);
            case PROMISE -> Promise.of(draft, check);
            case PROMISE_SETTLED -> PromiseSettled.of(draft, check);
            default -> throw new IllegalArgumentException(draft.kind() + " is another family's");
        };
    }
}
