package io.clientele.valuation.cost;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.contracts.PolicyEvent.CostPolicyActivated;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;
import io.clientele.kit.rejection.Rejection;
import io.clientele.valuation.money.BaseCurrency;
import io.clientele.valuation.policy.activation.PolicyActivation;
import io.clientele.valuation.policy.activation.PolicyActivations;
import io.clientele.valuation.policy.activation.PolicyKind;
import io.clientele.valuation.policy.activation.PolicySwitch;

/** What activities cost: versions of the policy, and which is in force. */
@ApplicationScoped
public class CostPolicies {

    /** The job that tries a policy on the whole base. */
    public static final String DRY_RUN = "COST_POLICY_DRY_RUN";

    private final CostPolicyRows rows;
    private final PolicyActivations activations;
    private final PolicySwitch policySwitch;
    private final Clock clock;
    private final String currency;

    CostPolicies(
            CostPolicyRows rows,
            PolicyActivations activations,
            PolicySwitch policySwitch,
            Clock clock,
            BaseCurrency currency) {
        this.rows = rows;
        this.activations = activations;
        this.policySwitch = policySwitch;
        this.clock = clock;
        this.currency = currency.code();
    }

    /** The version in force, 0 before the first activation. */
    int activeVersion() {
        return activations.inForce(null).costs();
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
        return activations.last(PolicyKind.COST).stream()
                .map(a -> told(a, version(a.version())))
                .toList();
    }

    List<CostPolicy> before(int version, int limit) {
        return rows.before(version, limit);
    }

    int latest() {
        return activations.highest(PolicyKind.COST);
    }

    PolicyActivation activation() {
        return activations.last(PolicyKind.COST).orElse(null);
    }

    @Transactional
    CostPolicy add(RegisterCostPolicy wanted, String by) {
        wanted.require(currency);
        activations.holdVersions(PolicyKind.COST);
        var policy = new CostPolicy(latest() + 1, wanted.name(), wanted.pools(), clock.instant(), by);
        rows.add(policy);
        return policy;
    }

    PolicyActivation activate(int version, String ifMatch, String by) {
        var policy = named(version, "/version");
        return policySwitch.to(PolicyKind.COST, version, ifMatch, by, activation -> told(activation, policy));
    }

    private static CostPolicyActivated told(PolicyActivation activation, CostPolicy policy) {
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
