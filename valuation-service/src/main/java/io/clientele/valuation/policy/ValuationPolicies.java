package io.clientele.valuation.policy;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.contracts.PolicyEvent.ValuationPolicyActivated;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;
import io.clientele.valuation.formula.lifetime.FuturePolicy;
import io.clientele.valuation.policy.activation.PolicyActivation;
import io.clientele.valuation.policy.activation.PolicyActivations;
import io.clientele.valuation.policy.activation.PolicyKind;
import io.clientele.valuation.policy.activation.PolicySwitch;

/** What the future is seen by: versions of the policy, and which is in force. */
@ApplicationScoped
public class ValuationPolicies {

    /** The job that tries a policy on the whole base. */
    public static final String DRY_RUN = "VALUATION_POLICY_DRY_RUN";

    private final ValuationPolicyRows rows;
    private final PolicyActivations activations;
    private final PolicySwitch policySwitch;
    private final Clock clock;

    ValuationPolicies(ValuationPolicyRows rows, PolicyActivations activations, PolicySwitch policySwitch, Clock clock) {
        this.rows = rows;
        this.activations = activations;
        this.policySwitch = policySwitch;
        this.clock = clock;
    }

    /** A kept version; refused where there is none. */
    public ValuationPolicy version(int version) {
        return rows.find(version)
                .orElseThrow(() -> Rejection.notFound(
                        "VALUATION_POLICY_NOT_FOUND", "There is no version " + version + " of the valuation policy."));
    }

    /** A policy that is asked about and kept by nobody. */
    public ValuationPolicy hypothetical(RegisterValuationPolicy said) {
        return ValuationPolicy.hypothetical(said.name(), said.future(), said.defaultMarginRate());
    }

    /** What is in force, as it was told. */
    public List<ValuationPolicyActivated> activated() {
        return activations.last(PolicyKind.VALUATION).stream()
                .map(a -> told(a, version(a.version())))
                .toList();
    }

    /** The same for a version that a body names. */
    ValuationPolicy named(int version) {
        return rows.find(version)
                .orElseThrow(() -> Rejection.invalid(Fault.pointer(
                        "/version",
                        "UNKNOWN_VERSION",
                        "There is no version " + version
                                + " of the valuation policy; POST /valuation-policies first.")));
    }

    List<ValuationPolicy> before(int version, int limit) {
        return rows.before(version, limit);
    }

    int latest() {
        return activations.highest(PolicyKind.VALUATION);
    }

    PolicyActivation activation() {
        return activations.last(PolicyKind.VALUATION).orElseThrow();
    }

    @Transactional
    ValuationPolicy add(RegisterValuationPolicy wanted, String by) {
        activations.holdVersions(PolicyKind.VALUATION);
        return add(wanted.name(), wanted.future(), wanted.defaultMarginRate(), false, by);
    }

    PolicyActivation activate(int version, String ifMatch, String by) {
        var policy = named(version);
        return policySwitch.to(PolicyKind.VALUATION, version, ifMatch, by, activation -> told(activation, policy));
    }

    /**
     * Settings that are not those of the last start are another version, in force at once; settings that stayed leave in force what
     * callers activated since.
     */
    @Transactional
    void configured(FuturePolicy future, double defaultMarginRate, String by) {
        activations.holdVersions(PolicyKind.VALUATION);
        if (rows.configured()
                .filter(last -> last.says(future, defaultMarginRate))
                .isPresent()) {
            return;
        }
        boolean first = latest() == 0;
        var policy = add("As configured", future, defaultMarginRate, true, by);
        if (first) {
            policySwitch.first(PolicyKind.VALUATION, policy.version(), by, activation -> told(activation, policy));
        } else {
            activate(policy.version(), null, by);
        }
    }

    private ValuationPolicy add(String name, FuturePolicy future, double marginRate, boolean configured, String by) {
        var policy = new ValuationPolicy(latest() + 1, name, future, marginRate, configured, clock.instant(), by);
        rows.add(policy);
        return policy;
    }

    private static ValuationPolicyActivated told(PolicyActivation activation, ValuationPolicy policy) {
        return new ValuationPolicyActivated(
                policy.version(),
                activation.eventVersion(),
                policy.discountRate(),
                policy.horizon().iso(),
                policy.defaultMarginRate(),
                activation.activatedAt());
    }
}
