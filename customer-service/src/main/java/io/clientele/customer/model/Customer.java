package io.clientele.customer.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.clientele.customer.model.profile.Profile;
import io.clientele.customer.model.profile.ProfileRules;
import io.clientele.customer.model.world.Circumstances;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;

/**
 * A customer's record.
 *
 * @param version 1, 2, 3 … : what If-Match compares
 */
public record Customer(UUID id, long version, Profile profile, Instant createdAt, Instant updatedAt) {

    public static Customer register(UUID id, Profile profile, Relations relations, Circumstances circumstances) {
        new Faults().addAll(faults(id, profile, relations, circumstances)).throwIfAny();
        return new Customer(id, 1, profile, circumstances.now(), circumstances.now());
    }

    /** The next version of the record, of a change that was judged by its faults; who changes nothing should not call it. */
    public Customer change(Profile changed, Circumstances circumstances) {
        return new Customer(id, version + 1, changed, createdAt, circumstances.now());
    }

    /** Everything that is wrong with a profile as this customer's. */
    public static List<Fault> faults(UUID id, Profile profile, Relations relations, Circumstances circumstances) {
        return new Faults()
                .addAll(ProfileRules.faults(profile, circumstances))
                .addAll(RelationRules.faults(id, profile, relations))
                .list();
    }
}
