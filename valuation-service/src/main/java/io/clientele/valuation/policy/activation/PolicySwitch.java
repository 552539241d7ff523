package io.clientele.valuation.policy.activation;

import java.time.Clock;
import java.util.Map;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.contracts.PolicyEvent;
import io.clientele.kit.http.Tags;
import io.clientele.kit.job.Jobs;
import io.clientele.kit.outbox.Outbox;
import io.clientele.kit.outbox.Versions;
import io.clientele.valuation.model.Models;

/** Puts another version of a policy in force, at once and for everyone. */
@ApplicationScoped
public class PolicySwitch {

    private final PolicyActivations activations;
    private final Outbox outbox;
    private final Versions versions;
    private final Jobs jobs;
    private final Clock clock;

    PolicySwitch(PolicyActivations activations, Outbox outbox, Versions versions, Jobs jobs, Clock clock) {
        this.activations = activations;
        this.outbox = outbox;
        this.versions = versions;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * From the commit on every valuation goes by this version; those in flight finish first. Everyone else's follows as a
     * job. Activating what is active changes nothing and answers the same.
     *
     * @param version one that there is
     * @param ifMatch the tag of what is replaced; null for whatever that is
     * @param told what others hear of it
     */
    @Transactional
    public PolicyActivation to(
            PolicyKind kind, int version, String ifMatch, String by, Function<PolicyActivation, PolicyEvent> told) {
        activations.hold();
        var before = activations.last(kind).orElse(null);
        if (ifMatch != null) {
            Tags.requireMatch(ifMatch, before == null ? 0 : before.eventVersion());
        }
        if (before != null && before.version() == version) {
            return before;
        }
        var eventVersion = next();
        var job = jobs.submit(Models.REVALUATION, Map.of("activation", eventVersion));
        return in(kind, new PolicyActivation(eventVersion, version, clock.instant(), by, job.id()), told);
    }

    /** Puts the version in force by which everybody was valued before there were versions: nobody is valued anew. */
    @Transactional
    public void first(PolicyKind kind, int version, String by, Function<PolicyActivation, PolicyEvent> told) {
        activations.hold();
        if (activations.last(kind).isEmpty()) {
            in(kind, new PolicyActivation(next(), version, clock.instant(), by, null), told);
        }
    }

    private long next() {
        return versions.next(activations.latest());
    }

    private PolicyActivation in(
            PolicyKind kind, PolicyActivation activation, Function<PolicyActivation, PolicyEvent> told) {
        activations.add(kind, activation);
        outbox.append(told.apply(activation));
        return activation;
    }
}
