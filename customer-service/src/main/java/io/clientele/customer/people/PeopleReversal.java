package io.clientele.customer.people;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.customer.history.Undo;
import io.clientele.customer.history.Undoable;
import io.clientele.customer.part.Part;
import io.clientele.customer.part.Parts;
import io.clientele.customer.people.key.PersonKeys;
import io.clientele.customer.record.Documents;
import io.clientele.kit.rejection.Rejection;

/** Takes back what a file made of people at organisations, as far as nobody has changed it since; in the caller's transaction. */
@ApplicationScoped
public class PeopleReversal {

    private final People people;
    private final Organisations organisations;
    private final PersonKeys keys;
    private final PeopleTexts texts;
    private final Parts parts;
    private final Documents documents;

    PeopleReversal(
            People people,
            Organisations organisations,
            PersonKeys keys,
            PeopleTexts texts,
            Parts parts,
            Documents documents) {
        this.people = people;
        this.organisations = organisations;
        this.keys = keys;
        this.texts = texts;
        this.parts = parts;
        this.documents = documents;
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

    /** Removes somebody whom a file added. */
    public void remove(UUID person) {
        parts.remove(people.kind(), held(person).customerId(), person);
    }

    /**
     * Undoes what a version changed, as far as nobody has changed that since.
     *
     * @param kept names of the properties that are still to be undone of it; null for all
     */
    public Undone undo(UUID person, long version, List<String> kept, String by) {
        var held = held(person);
        var change = parts.changes(person, version);
        var what = Undoable.of(kept == null ? change : Undoable.pending(change, kept), documents.tree(held.content()));
        // judged outside of any call that is transactional, for a refusal that leaves one ends the transaction of all
        // the others
        var after = parts.allowed(people.kind(), held.content(), tree -> Undo.of(tree, what.back()), people::faults);
        var undone = parts.rewrite(people.kind(), held, after, by);
        if (!undone.content().keys().equals(held.content().keys())) {
            keys.keep(person, undone.content().keys());
        }
        return new Undone(what, undone.version() == held.version() ? 0 : undone.version());
    }

    private Part<RegisterContact> held(UUID person) {
        return parts.held(people.kind(), person).orElseThrow(() -> gone(person));
    }

    /**
     * What was undone.
     *
     * @param version that undid it; 0 when there is none
     */
    public record Undone(Undoable what, long version) {}
}
