package io.clientele.interaction.model.entry;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import io.clientele.interaction.model.Figures;
import io.clientele.interaction.model.Kind;
import io.clientele.interaction.model.content.Books;
import io.clientele.interaction.model.content.Check;
import io.clientele.interaction.model.draft.Draft;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

/**
 * Takes the place of a whole entry, or voids it when nothing is put in its place. The customer stays: an entry on the wrong
 * customer is voided and posted again for the right one. A replacement that does not say when it happened keeps the time of
 * the entry it replaces.
 */
public record Correction(Draft said, UUID corrects, Draft replacement) implements Journalled {

    /** A ledger is put right by another movement: points that were earned by mistake may be spent by now. */
    private static final Set<Kind> FINAL = EnumSet.of(Kind.POINTS_EARNED, Kind.POINTS_REDEEMED, Kind.POINTS_EXPIRED);

    /** What others are about, what has become a case, and what has moved one on. */
    private static final Set<Kind> KEPT = EnumSet.of(
            Kind.INVOICE,
            Kind.COMPLAINT,
            Kind.COMPLAINT_STEP,
            Kind.PROMISE,
            Kind.PROMISE_SETTLED,
            Kind.CONTRACT_STARTED);

    private static final String VOID_AND_POST_AGAIN =
            "A correction keeps the customer: void the entry, and post it for the right customer.";

    static Correction of(Draft draft, Books books) {
        var check = new Check();
        check.named(
                draft.corrects() != null || draft.keys().corrects() != null,
                "corrects",
                "Name the entry to be corrected");
        Entry.check(draft.at(draft.occurredAt() == null ? books.now() : draft.occurredAt()), books, check);
        KindProperty.check(draft, check);
        check.that(draft.money().cost() == null, "/cost", Check.NOT_ALLOWED, "A correction itself costs nothing.");
        if (draft.replacement() != null) {
            check.takeUnder("/replacement", inner -> checkReplacement(draft.replacement(), books, inner));
        }
        check.throwIfAny();
        return new Correction(draft, draft.corrects(), draft.replacement());
    }

    private static Draft checkReplacement(Draft replacement, Books books, Check check) {
        check.that(
                replacement.kind() != Kind.CORRECTION,
                "/kind",
                "NESTED_CORRECTION",
                "A replacement is an entry, not a correction.");
        // without its own time it keeps that of the entry it replaces: what depends on it is checked when that one is
        // known
        Entry.check(
                replacement.at(replacement.occurredAt() == null ? Books.FIRST_MOMENT : replacement.occurredAt()),
                books,
                check);
        return replacement;
    }

    public boolean voids() {
        return replacement == null;
    }

    /**
     * What stands in the journal for this correction.
     *
     * @param customerId whom the correction names, null when it names nobody
     * @param replacementCustomerId whom the replacement names, null when it names nobody
     */
    public Entry standingFor(Target target, UUID customerId, UUID replacementCustomerId, Books books) throws Rejection {
        sameCustomer(target, customerId, "");
        sameCustomer(target, replacementCustomerId, "/replacement");
        if (target.kind() == Kind.CORRECTION) {
            throw Rejection.invalid(Fault.pointer(
                    "/corrects",
                    "NOTHING_TO_CORRECT",
                    "That entry only voids another one; post what happened as a new entry."));
        }
        correctable(target);
        keepsItsKind(target);
        if (target.correctedBy() != null) {
            throw alreadyCorrected(target.id(), target.correctedBy());
        }
        if (voids()) {
            return new Entry(said.at(said.occurredAt() == null ? books.now() : said.occurredAt()), Figures.NONE);
        }
        sameReference(target);
        return Entry.replacing(
                replacement.at(replacement.occurredAt() == null ? target.occurredAt() : replacement.occurredAt()),
                books);
    }

    public static Rejection alreadyCorrected(UUID entry, UUID by) {
        return Rejection.conflict(
                "ALREADY_CORRECTED",
                "Entry " + entry + " has been corrected by entry " + by + ". Correct that one, if it is wrong too.");
    }

    private static void sameCustomer(Target target, UUID claimed, String prefix) {
        if (claimed != null && !claimed.equals(target.customerId())) {
            throw Rejection.invalid(Fault.pointer(prefix + "/customerId", "OTHER_CUSTOMER", VOID_AND_POST_AGAIN));
        }
    }

    private static void correctable(Target target) {
        if (FINAL.contains(target.kind())) {
            throw Rejection.invalid(Fault.pointer(
                    "/corrects",
                    "NOT_CORRECTABLE",
                    "An entry of kind " + target.kind()
                            + " has moved a balance on, and a ledger is put right by moves: post the one that does."));
        }
    }

    private void keepsItsKind(Target target) {
        var free = replacement == null
                || Stream.of(target.kind(), replacement.kind())
                        .noneMatch(kind -> KEPT.contains(kind) || FINAL.contains(kind));
        if (!free && replacement.kind() != target.kind()) {
            throw Rejection.invalid(Fault.pointer(
                    "/replacement/kind",
                    "OTHER_KIND",
                    "An entry of kind " + target.kind() + " cannot become one of kind " + replacement.kind()
                            + ": void it, and post what happened as a new entry."));
        }
    }

    private void sameReference(Target target) {
        var claimed = replacement.externalReference();
        if (claimed != null && !claimed.equals(target.externalReference())) {
            throw Rejection.invalid(Fault.pointer(
                    "/replacement/externalReference",
                    "OTHER_REFERENCE",
                    "A reference stays with the first entry; give the correction its own beside corrects."));
        }
    }
}
