package io.clientele.valuation.value;

import java.util.List;

import io.clientele.valuation.model.ModelVersion.Champion;
import io.clientele.valuation.policy.activation.PolicyActivations.InForce;

/**
 * Which versions valuations rest on, by name. A version never changes, so that whoever keeps the names has the same basis later
 * on and elsewhere, whatever is activated meanwhile.
 *
 * @param models the active one of each role that has one
 */
public record VersionsInForce(List<Champion> models, InForce policies) {}
