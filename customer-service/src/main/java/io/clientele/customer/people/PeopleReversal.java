package io.clientele.customer.people;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.customer.part.Parts;
import io.clientele.customer.people.key.PersonKeys;
import io.clientele.kit.rejection.Rejection;

/** Takes back what a file made of people at organisations, as long as nobody has changed them since; in the caller's transaction. */
@ApplicationScoped
public class PeopleReversal {

    private final People people;
    private final Organisations organisations;
    private final PersonKeys keys;
    private final PeopleTexts texts;
    private final Parts parts;

    PeopleReversal(People people, Organisations organisations, PersonKeys keys, PeopleTexts texts, Parts parts) {
        this.people = people;
        this.organisations = organisations;
        this.keys = keys;
        this.texts = texts;
        this.parts = parts;
    }

    /**
     * Nobody else changes these, or the organisations where they are, before the transaction ends.
     *
     * @param taking is told who of them is there, for the others were removed since, and takes back what is to be taken back of them
     */
    public <T> T of(Collection<UUID> concerned, Function<Set<UUID>, T> taking) {
        var there = organisations.holdOf(concerned);
        return texts.once(() -> taking.apply(there));
    }

    /** Why nothing is taken back of somebody who is gone. */
    public static Rejection gone(UUID person) {
        return Rejection.notFound("CONTACT_NOT_FOUND", "Nobody is there under " + person + ".");
    }

    /**
     * @param version that is to be taken back; with the first the person goes
     * @param now the version at which the person must be
     * @return the version at which the person is then, 0 for nobody; empty when somebody has changed the person since
     */
    public Optional<Long> takeBack(UUID person, long version, long now, String by) {
        var held = parts.held(people.kind(), person).orElseThrow(() -> gone(person));
        if (held.version() != now) {
            return Optional.empty();
        }
        if (version == 1) {
            parts.remove(people.kind(), held.customerId(), person);
            return Optional.of(0L);
        }
        var undone = parts.undo(people.kind(), held, version, by);
        if (!undone.content().keys().equals(held.content().keys())) {
            keys.keep(person, undone.content().keys());
        }
        return Optional.of(undone.version());
    }
}
