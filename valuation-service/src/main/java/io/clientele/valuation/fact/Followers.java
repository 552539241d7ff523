package io.clientele.valuation.fact;

import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

/** All who follow. */
@ApplicationScoped
public class Followers {

    private final Instance<Follower> all;

    Followers(@Any Instance<Follower> all) {
        this.all = all;
    }

    /** See {@link Follower#changed}. */
    public void changed(Set<UUID> customers) {
        if (!customers.isEmpty()) {
            all.forEach(follower -> follower.changed(customers));
        }
    }

    /** See {@link Follower#revalued}. */
    public void revalued(Set<UUID> customers) {
        if (!customers.isEmpty()) {
            all.forEach(follower -> follower.revalued(customers));
        }
    }
}
