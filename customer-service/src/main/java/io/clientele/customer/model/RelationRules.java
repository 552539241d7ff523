package io.clientele.customer.model;

import java.util.List;
import java.util.UUID;

import io.clientele.customer.model.profile.CustomerKind;
import io.clientele.customer.model.profile.Profile;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;

/** The rules between records: a group is a tree of organisations, a household one of people, and nobody refers to nobody. */
final class RelationRules {

    private RelationRules() {}

    static List<Fault> faults(UUID id, Profile profile, Relations relations) {
        var faults = new Faults();
        parent(id, profile, relations, faults);
        referrer(id, profile.origin().referredBy(), relations, faults);
        faults.require(relations.belowSuit(profile.kind()), () -> kindMustStay(profile.kind()));
        return faults.list();
    }

    private static void parent(UUID id, Profile profile, Relations relations, Faults faults) {
        var parent = profile.parentId();
        if (parent == null) {
            return;
        }
        if (!relations.exists(parent)) {
            faults.add(unknown("/parentId"));
        } else if (!relations.suits(parent, profile.kind())) {
            faults.add(mixed(profile.kind()));
        } else if (parent.equals(id) || relations.aboveParent().contains(id)) {
            faults.add(Fault.pointer(
                    "/parentId", "CYCLE", "parentId must not name the customer itself or one that belongs to it."));
        }
    }

    private static Fault mixed(CustomerKind kind) {
        return kind.organisation()
                ? Fault.pointer(
                        "/parentId",
                        "NOT_AN_ORGANISATION",
                        "parentId of an organisation must name an organisation, not an individual: name the one it belongs to,"
                                + " or leave parentId out.")
                : Fault.pointer(
                        "/parentId",
                        "NOT_AN_INDIVIDUAL",
                        "parentId of an individual must name an individual, the head of the household: name that person, or leave"
                                + " parentId out.");
    }

    private static Fault kindMustStay(CustomerKind wanted) {
        return wanted.organisation()
                ? Fault.pointer(
                        "/kind",
                        "HAS_HOUSEHOLD",
                        "kind must stay INDIVIDUAL as long as others name this one as their parentId.")
                : Fault.pointer(
                        "/kind",
                        "HAS_SUBSIDIARIES",
                        "kind must stay an organisation as long as others name this one as their parentId.");
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
