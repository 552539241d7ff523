package io.clientele.valuation.model;

import java.time.Instant;
import java.util.UUID;

import io.clientele.contracts.PolicyEvent.ModelRetired;
import io.clientele.valuation.registry.Role;

/**
 * That a model values the base no longer, and none of its role does.
 *
 * @param version the one that was active until then
 * @param eventVersion grows with every activation and retirement
 * @param revaluationJob the job that values everyone anew because of it
 */
record Retirement(String model, Role role, int version, long eventVersion, Instant retiredAt, UUID revaluationJob) {

    ModelRetired told() {
        return new ModelRetired(model, version, eventVersion, retiredAt, role.name());
    }
}
