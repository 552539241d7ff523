package io.clientele.interaction.journal.said;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

import io.clientele.interaction.InteractionSettings;
import io.clientele.interaction.model.content.Books;
import io.clientele.interaction.model.entry.Journalled;
import io.clientele.kit.json.constraint.OwnFaults;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

/** Asks the model's rules about a body; one whose lists have holes is left to the checks of its shape. */
@ApplicationScoped
class SoundCheck implements ConstraintValidator<Sound, RecordInteraction> {

    /** Checks are made when the service is built, settings when it starts. */
    private final Instance<InteractionSettings> settings;

    private final Clock clock;

    SoundCheck(Instance<InteractionSettings> settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public boolean isValid(RecordInteraction body, ConstraintValidatorContext context) {
        return OwnFaults.none(whole(body) ? faults(body) : List.of(), context);
    }

    private static boolean whole(RecordInteraction body) {
        return body != null
                && whole(body.lines())
                && whole(body.attributes())
                && whole(body.attachments())
                && (body.replacement() == null || whole(body.replacement()));
    }

    private static boolean whole(List<?> list) {
        return list == null || list.stream().allMatch(Objects::nonNull);
    }

    private List<Fault> faults(RecordInteraction body) {
        try {
            Journalled.of(Said.draft(body), new Books(settings.get().baseCurrency(), clock.instant()));
            return List.of();
        } catch (Rejection refused) {
            return refused.faults();
        }
    }
}
