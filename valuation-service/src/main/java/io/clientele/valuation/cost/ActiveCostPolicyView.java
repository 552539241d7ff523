package io.clientele.valuation.cost;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ActiveCostPolicy", description = "The version in force")
record ActiveCostPolicyView(
        @Schema(description = "The version", examples = "3", minimum = "0")
        int version,

        @Schema(description = "Since when", examples = "2026-01-31T09:30:00Z")
        Instant activatedAt,

        @Schema(description = "By whom", examples = "li.na") String activatedBy,

        @Schema(
                description = "The job that values everyone anew because of it",
                examples = "/api/v1/jobs/0198c0de-7a11-7000-8000-000000000001")
        String revaluationJob) {

    static ActiveCostPolicyView of(CostPolicyActivation activation) {
        return new ActiveCostPolicyView(
                activation.version(),
                activation.activatedAt(),
                activation.activatedBy(),
                "/api/v1/jobs/" + activation.revaluationJob());
    }
}
