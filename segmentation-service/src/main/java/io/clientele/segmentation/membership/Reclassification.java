package io.clientele.segmentation.membership;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.clientele.segmentation.action.Proposals.Replacement;
import io.clientele.segmentation.scheme.Classification;
import io.clientele.segmentation.scheme.Cut;
import io.clientele.segmentation.scheme.Scheme;
import io.clientele.segmentation.scheme.Schemes;
import io.clientele.segmentation.standing.CustomerStanding;

/** What follows when customers are looked at again: collected here, written at once by the caller. */
final class Reclassification {

    private final Cause cause;
    private final List<Membership> memberships = new ArrayList<>();
    private final List<Move> moves = new ArrayList<>();
    private final List<Replacement> replacements = new ArrayList<>();
    private final Map<CustomerStanding, Map<String, Membership>> moved = new LinkedHashMap<>();

    /** @param cause of moves of customers that are in a class already or have a value */
    Reclassification(Cause cause) {
        this.cause = cause;
    }

    void look(CustomerStanding customer, Map<String, Membership> before, Map<String, Cut> cuts) {
        var now = new HashMap<>(before);
        int movesBefore = moves.size();
        for (Scheme scheme : Schemes.ALL) {
            now.put(scheme.code(), look(customer, scheme, before.get(scheme.code()), cuts.get(scheme.code())));
        }
        if (moves.size() > movesBefore) {
            moved.put(customer, now);
        }
    }

    private Membership look(CustomerStanding customer, Scheme scheme, Membership before, Cut cut) {
        var found = customer.merged()
                ? Classification.merged(scheme)
                : scheme.classify(customer.standing(), Optional.ofNullable(cut));
        var cutId = !customer.merged() && customer.standing().hasBought() && cut != null ? cut.id() : null;
        boolean stays = before != null && before.isClassOf(found);
        var now = stays ? before.confirmedBy(found, cutId) : entered(customer, before, found, cut, cutId);
        if (!now.equals(before)) {
            memberships.add(now);
        }
        if (!stays) {
            moves.add(move(before, now, found, since(customer, before, cut), cause(customer, before)));
        }
        if (advisesAnew(before, found, stays)) {
            replacements.add(new Replacement(
                    customer.customerId(),
                    scheme.code(),
                    found.classCode(),
                    found.play().orElse(null)));
        }
        return now;
    }

    /** A new class brings its play even if that is the former one's; a class that advises nothing takes the former play away. */
    private static boolean advisesAnew(Membership before, Classification found, boolean stays) {
        boolean differs = before == null ? found.play().isPresent() : !before.advises(found);
        return differs || !stays && found.play().isPresent();
    }

    /** The time of what moved the customer; never before it entered the class it leaves. */
    private Instant since(CustomerStanding customer, Membership before, Cut cut) {
        var at = cause == Cause.CUT ? cut.at() : customer.changedAt();
        return before != null && before.since().isAfter(at) ? before.since() : at;
    }

    private Cause cause(CustomerStanding customer, Membership before) {
        if (customer.merged()) {
            return Cause.MERGED;
        }
        if (before != null && before.ofTheMerged()) {
            return Cause.UNMERGED;
        }
        return cause == Cause.VALUATION && !customer.valued() ? Cause.REGISTRATION : cause;
    }

    /** Whoever is in the class again that a merge took it out of has been in it since then, though the ledger tells of the merge. */
    private Membership entered(
            CustomerStanding customer, Membership before, Classification found, Cut cut, UUID cutId) {
        if (before != null && customer.merged()) {
            return before.leaving(found, since(customer, before, cut));
        }
        return before != null && before.leads(found)
                ? before.back(found, cutId)
                : Membership.entered(
                        customer.customerId(), found, since(customer, before, cut), cause(customer, before), cutId);
    }

    private static Move move(Membership before, Membership now, Classification found, Instant at, Cause by) {
        return new Move(
                now.customerId(),
                now.scheme(),
                now.schemeVersion(),
                before == null ? null : before.classCode(),
                now.classCode(),
                at,
                by,
                Inputs.object(found.inputs()));
    }

    List<Membership> memberships() {
        return memberships;
    }

    List<Move> moves() {
        return moves;
    }

    List<Replacement> replacements() {
        return replacements;
    }

    /** Customers in another class of at least one scheme, with all their memberships. */
    Map<CustomerStanding, Map<String, Membership>> moved() {
        return moved;
    }
}
