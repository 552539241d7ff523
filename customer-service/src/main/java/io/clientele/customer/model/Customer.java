package io.clientele.customer.model;

import java.time.Instant;
import java.util.UUID;

import io.clientele.customer.model.profile.Profile;
import io.clientele.customer.model.profile.ProfileRules;
import io.clientele.customer.model.world.Circumstances;
import io.clientele.kit.rejection.Faults;

/**
 * A customer's record.
 *
 * @param version 1, 2, 3 … : what If-Match compares
 */
public record Customer(UUID id, long version, Profile profile, Instant createdAt, Instant updatedAt) {

    public static Customer register(UUID id, Profile profile, Relations relations, Circumstances circumstances) {
        check(id, profile, relations, circumstances);
        return new Customer(id, 1, profile, circumstances.now(), circumstances.now());
    }

    /** The next version of the record; who changes nothing should not call it. */
    public Customer change(Profile changed, Relations relations, Circumstances circumstances) {
        check(id, changed, relations, circumstances);
        return restated(changed, circumstances);
    }

    /** The next version, in which the record says in other words what was allowed already: no rule is asked. */
    public Customer restated(Profile changed, Circumstances circumstances) {
        return new Customer(id, version + 1, changed, createdAt, circumstances.now());
    }

    private static void check(UUID id, Profile profile, Relations relations, Circumstances circumstances) {
        new Faults().addAll(ProfileRules.faults(profile, circumstances)).throwIfAny();
        RelationRules.check(id, profile, relations);
    }
}
