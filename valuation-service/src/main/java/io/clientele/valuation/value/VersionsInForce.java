package io.clientele.valuation.value;

import java.util.List;
import java.util.stream.Stream;

import io.clientele.valuation.model.ModelVersion.Champion;
import io.clientele.valuation.policy.activation.PolicyActivations.InForce;
import io.clientele.valuation.registry.Formulas;
import io.clientele.valuation.registry.Role;

/**
 * Which versions valuations rest on, by name. A version never changes, so that whoever keeps the names has the same basis later
 * on and elsewhere, whatever is activated meanwhile.
 *
 * @param models the active one of each role that has one
 */
public record VersionsInForce(List<Champion> models, InForce policies) {

    /** With this one in the place of the active one of its role. */
    public VersionsInForce with(String model, int version) {
        var others = without(role(model)).models.stream();
        return new VersionsInForce(
                Stream.concat(others, Stream.of(new Champion(model, version))).toList(), policies);
    }

    /** Without a model of this role. */
    public VersionsInForce without(Role role) {
        return new VersionsInForce(
                models.stream().filter(active -> role(active.model()) != role).toList(), policies);
    }

    private static Role role(String model) {
        return Formulas.named(model).orElseThrow().role();
    }
}
