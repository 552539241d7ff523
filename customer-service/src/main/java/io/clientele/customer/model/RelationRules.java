package io.clientele.customer.model;

import java.util.UUID;

import io.clientele.customer.model.profile.Profile;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;

/** The rules between records: a group is a tree of organisations, and nobody refers to nobody. */
final class RelationRules {

    private RelationRules() {}

    static void check(UUID id, Profile profile, Relations relations) {
        var faults = new Faults();
        parent(id, profile.organisation().parentId(), relations, faults);
        referrer(id, profile.origin().referredBy(), relations, faults);
        faults.require(
                profile.kind().organisation() || !relations.hasSubsidiaries(),
                () -> Fault.pointer(
                        "/kind",
                        "HAS_SUBSIDIARIES",
                        "kind must stay an organisation as long as others name this one as their parentId."));
        faults.throwIfAny();
    }

    private static void parent(UUID id, UUID parent, Relations relations, Faults faults) {
        if (parent == null) {
            return;
        }
        if (!relations.exists(parent)) {
            faults.add(unknown("/parentId"));
        } else if (!relations.organisation(parent)) {
            faults.add(Fault.pointer(
                    "/parentId", "NOT_AN_ORGANISATION", "parentId must name an organisation, not an individual."));
        } else if (parent.equals(id) || relations.aboveParent().contains(id)) {
            faults.add(Fault.pointer(
                    "/parentId", "CYCLE", "parentId must not name the organisation itself or one that belongs to it."));
        }
    }

    private static void referrer(UUID id, UUID referrer, Relations relations, Faults faults) {
        if (referrer == null) {
            return;
        }
        if (!relations.exists(referrer)) {
            faults.add(unknown("/referredBy"));
        } else if (referrer.equals(id)) {
            faults.add(Fault.pointer("/referredBy", "SELF", "referredBy must name another customer."));
        }
    }

    private static Fault unknown(String pointer) {
        return Fault.pointer(
                pointer, "UNKNOWN_CUSTOMER", pointer.substring(1) + " must be the id of a customer that exists.");
    }
}
