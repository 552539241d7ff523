package io.clientele.interaction.model.entry;

import java.util.Objects;
import java.util.stream.Stream;

import io.clientele.interaction.model.Kind;
import io.clientele.interaction.model.content.Books;
import io.clientele.interaction.model.draft.Draft;
import io.clientele.kit.rejection.Rejection;

/** What may be written into the journal: something that happened, or the correction of what is written. */
public sealed interface Journalled permits Entry, Correction {

    Draft said();

    /** Itself, and what takes the place of another entry where it is a correction. */
    default Stream<Draft> drafts() {
        return switch (this) {
            case Entry entry -> Stream.of(entry.said());
            case Correction correction ->
                Stream.of(correction.said(), correction.replacement()).filter(Objects::nonNull);
        };
    }

    /** Checks everything that can be known without looking anything up, and names all faults at once. */
    static Journalled of(Draft draft, Books books) throws Rejection {
        return draft.kind() == Kind.CORRECTION ? Correction.of(draft, books) : Entry.of(draft, books);
    }
}
