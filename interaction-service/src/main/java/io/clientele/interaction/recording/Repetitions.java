package io.clientele.interaction.recording;

import java.util.Collection;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.journal.References;
import io.clientele.interaction.recording.posted.Posted;

/** Knows again what has been recorded before: by its reference, when the body is the same. */
@ApplicationScoped
class Repetitions {

    private final References references;

    Repetitions(References references) {
        this.references = references;
    }

    /** Gives those that are known, or whose reference is taken, their outcome; the others stay as they are. */
    void answer(Collection<Posted> posted) {
        var named = posted.stream().filter(each -> each.reference() != null).toList();
        var claims = references.find(named.stream().map(Posted::reference).toList());
        named.forEach(one -> one.step(each -> {
            var first = claims.get(each.reference());
            if (first != null) {
                if (!each.saysTheSameAs(first.digest())) {
                    throw Conflicts.otherBody(each.reference());
                }
                each.duplicates(first.entryId());
            }
        }));
    }
}
