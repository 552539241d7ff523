package io.clientele.valuation.cost;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.clientele.contracts.PolicyEvent.CostPolicyActivated;
import io.clientele.kit.http.Tags;
import io.clientele.kit.job.Jobs;
import io.clientele.kit.outbox.Outbox;
import io.clientele.kit.outbox.Versions;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;
import io.clientele.kit.rejection.Rejection;
import io.clientele.valuation.model.Models;

/** What activities cost: versions of the policy, and which is in force. */
@ApplicationScoped
public class CostPolicies {

    /** The job that tries a policy on the whole base. */
    public static final String DRY_RUN = "COST_POLICY_DRY_RUN";

    private final CostPolicyRows rows;
    private final Models models;
    private final Outbox outbox;
    private final Versions versions;
    private final Jobs jobs;
    private final Clock clock;
    private final String currency;

    CostPolicies(
            CostPolicyRows rows,
            Models models,
            Outbox outbox,
            Versions versions,
            Jobs jobs,
            Clock clock,
            @ConfigProperty(name = "clientele.base-currency", defaultValue = "CNY") String currency) {
        this.rows = rows;
        this.models = models;
        this.outbox = outbox;
        this.versions = versions;
        this.jobs = jobs;
        this.clock = clock;
        this.currency = currency;
    }

    /** The version in force, 0 before the first activation. */
    public int activeVersion() {
        return activeVersion(null);
    }

    /** The version that was in force at an instant; null for now. */
    public int activeVersion(Instant at) {
        return rows.activation(at).map(CostPolicyActivation::version).orElse(0);
    }

    /** The latest activation, 0 when there was none. */
    public long latestActivation() {
        return rows.activation(null).map(CostPolicyActivation::eventVersion).orElse(0L);
    }

    /** A kept version; refused where there is none. */
    public CostPolicy version(int version) {
        return rows.find(version)
                .orElseThrow(() -> Rejection.notFound(
                        "COST_POLICY_NOT_FOUND", "There is no version " + version + " of the cost policy."));
    }

    /** The same for a version that a body names at this pointer. */
    public CostPolicy named(int version, String pointer) {
        return rows.find(version)
                .orElseThrow(() -> Rejection.invalid(Fault.pointer(
                        pointer,
                        "UNKNOWN_VERSION",
                        "There is no version " + version + " of the cost policy; POST /cost-policies first.")));
    }

    /** A policy that is asked about and kept by nobody; its pools stand at this pointer. */
    public CostPolicy hypothetical(String name, List<PoolSaid> pools, String pointer) {
        var faults = new Faults();
        RegisterCostPolicy.check(pointer, pools, currency, faults);
        faults.throwIfAny();
        return CostPolicy.hypothetical(name, pools);
    }

    /** What is in force as it was told, empty before the first activation. */
    public List<CostPolicyActivated> activated() {
        return rows.activation(null).stream()
                .map(a -> told(a, version(a.version())))
                .toList();
    }

    List<CostPolicy> before(int version, int limit) {
        return rows.before(version, limit);
    }

    int latest() {
        return rows.latest();
    }

    CostPolicyActivation activation() {
        return rows.activation(null).orElse(null);
    }

    @Transactional
    CostPolicy add(RegisterCostPolicy wanted, String by) {
        wanted.require(currency);
        rows.holdVersions();
        var policy = new CostPolicy(rows.latest() + 1, wanted.name(), wanted.pools(), clock.instant(), by);
        rows.add(policy);
        return policy;
    }

    /**
     * From the commit on every valuation goes by this version; those in flight finish first. Everyone else's follows as a
     * job. Activating what is active changes nothing and answers the same.
     */
    @Transactional
    CostPolicyActivation activate(int version, String ifMatch, String by) {
        rows.hold();
        var before = rows.activation(null).orElse(null);
        if (ifMatch != null) {
            Tags.requireMatch(ifMatch, before == null ? 0 : before.eventVersion());
        }
        var policy = named(version, "/version");
        if (before != null && before.version() == version) {
            return before;
        }
        var eventVersion = versions.next(Math.max(latestActivation(), models.latestActivation()));
        var job = jobs.submit(Models.REVALUATION, Map.of("activation", eventVersion));
        var activation = new CostPolicyActivation(eventVersion, version, clock.instant(), by, job.id());
        rows.activate(activation);
        outbox.append(told(activation, policy));
        return activation;
    }

    private static CostPolicyActivated told(CostPolicyActivation activation, CostPolicy policy) {
        return new CostPolicyActivated(
                policy.version(),
                activation.eventVersion(),
                policy.rates().pools().stream()
                        .map(p -> new CostPolicyActivated.Pool(
                                p.code(), p.driver().name(), p.rate()))
                        .toList(),
                activation.activatedAt());
    }
}
