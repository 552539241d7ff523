package io.clientele.interaction.recording;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.journal.References;
import io.clientele.interaction.journal.References.Claim;
import io.clientele.interaction.journal.Subjects;
import io.clientele.interaction.journal.said.RecordInteraction;
import io.clientele.interaction.journal.said.SaidAgain;
import io.clientele.interaction.journal.said.SaidAgain.Named;
import io.clientele.interaction.journal.said.part.ReferenceSaid;
import io.clientele.interaction.journal.year.DetachedYears;
import io.clientele.interaction.model.Reference;
import io.clientele.interaction.model.content.Books;
import io.clientele.interaction.model.draft.Draft;
import io.clientele.interaction.recording.posted.Posted;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;
import io.clientele.kit.rejection.Rejection;

/**
 * Finds the entries that others name by the keys they were posted under. Asked in the transaction that writes those who name them,
 * and not before: what is named may have been written by it.
 */
@ApplicationScoped
class Naming {

    private final References references;
    private final Subjects subjects;
    private final DetachedYears years;

    Naming(References references, Subjects subjects, DetachedYears years) {
        this.references = references;
        this.subjects = subjects;
        this.years = years;
    }

    /** Puts our ids in the place of keys; refuses those that name nothing by them. */
    void resolve(List<Posted> all, Books books) {
        var naming = all.stream().filter(Posted::namesByKeys).toList();
        if (!naming.isEmpty()) {
            var claims = references.find(naming.stream()
                    .flatMap(posted -> posted.journalled().drafts().flatMap(Naming::keys))
                    .collect(Collectors.toSet()));
            naming.forEach(posted -> posted.step(each -> each.saidAgain(said(each.said(), claims), books)));
        }
    }

    static Stream<Reference> keys(Draft draft) {
        var keys = draft.keys();
        return Stream.of(keys.about(), keys.returns(), keys.corrects()).filter(key -> key != null);
    }

    /** Where a body names another entry: by our id, or by the key. */
    static String place(Posted posted, String property) {
        var body = posted.posted();
        boolean within = body.replacement() != null && !property.equals("corrects");
        var own = within ? body.replacement() : body;
        var id =
                switch (property) {
                    case "about" -> own.about();
                    case "returns" -> own.returns();
                    default -> own.corrects();
                };
        return (within ? "replacement/" : "") + property + (id == null ? "Reference" : "");
    }

    private RecordInteraction said(RecordInteraction said, Map<Reference, Claim> claims) throws Rejection {
        var faults = new Faults();
        var replacement = said.replacement();
        var again = SaidAgain.naming(
                said,
                named(said, "", claims, faults),
                replacement == null
                        ? null
                        : SaidAgain.naming(replacement, named(replacement, "/replacement", claims, faults), null));
        faults.throwIfAny();
        return again;
    }

    private Named named(RecordInteraction said, String at, Map<Reference, Claim> claims, Faults faults) {
        return new Named(
                one(said.about(), said.aboutReference(), at + "/about", claims, faults),
                one(said.returns(), said.returnsReference(), at + "/returns", claims, faults),
                one(said.corrects(), said.correctsReference(), at + "/corrects", claims, faults));
    }

    private UUID one(UUID id, ReferenceSaid key, String at, Map<Reference, Claim> claims, Faults faults) {
        if (key == null) {
            return id;
        }
        var claim = claims.get(key.reference());
        var place = at + "Reference";
        if (claim == null) {
            faults.add(Fault.pointer(
                    place,
                    "UNKNOWN_ENTRY",
                    "No entry was posted under " + key.system() + ":" + key.id() + "." + years.hint()));
            return id;
        }
        if (id == null) {
            return claim.entryId();
        }
        if (!same(id, claim.entryId(), at.endsWith("corrects"))) {
            faults.add(Fault.pointer(
                    place,
                    "OTHER_ENTRY",
                    "That is the entry " + claim.entryId()
                            + ", another one than the id beside it names: say one of the two."));
        }
        return id;
    }

    /** Whatever is about an entry is about all that took its place; a correction is of one of them alone. */
    private boolean same(UUID one, UUID other, boolean exactly) {
        return one.equals(other)
                || !exactly && new HashSet<>(subjects.firsts(Set.of(one, other)).values()).size() == 1;
    }
}
