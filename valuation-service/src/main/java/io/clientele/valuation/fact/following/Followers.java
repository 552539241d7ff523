package io.clientele.valuation.fact.following;

import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import io.clientele.kit.time.Ids;

/** All who follow. They are told of customers only: the figures of who was erased are nobody's. */
@ApplicationScoped
public class Followers {

    private final Instance<Follower> all;

    Followers(@Any Instance<Follower> all) {
        this.all = all;
    }

    /** See {@link Follower#changed}. */
    public void changed(Set<UUID> customers) {
        tell(customers, Follower::changed);
    }

    /** See {@link Follower#revalued}. */
    public void revalued(Set<UUID> customers) {
        tell(customers, Follower::revalued);
    }

    private void tell(Set<UUID> customers, BiConsumer<Follower, Set<UUID>> what) {
        var somebody = customers.stream().filter(id -> !Ids.isNobody(id)).collect(Collectors.toSet());
        if (!somebody.isEmpty()) {
            all.forEach(follower -> what.accept(follower, somebody));
        }
    }
}
