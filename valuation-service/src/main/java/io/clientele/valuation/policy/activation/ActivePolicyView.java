package io.clientele.valuation.policy.activation;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.job.Jobs;

@Schema(name = "ActivePolicy", description = "The version in force")
public record ActivePolicyView(
        @Schema(description = "The version", examples = "3", minimum = "0")
        int version,

        @Schema(description = "Since when", examples = "2026-01-31T09:30:00Z")
        Instant activatedAt,

        @Schema(description = "By whom", examples = "li.na") String activatedBy,

        @Schema(
                description =
                        "The job that values everyone anew because of it; absent for what the first start configured",
                examples = "/api/v1/jobs/0198c0de-7a11-7000-8000-000000000001")
        String revaluationJob) {

    public static ActivePolicyView of(PolicyActivation activation) {
        return new ActivePolicyView(
                activation.version(),
                activation.activatedAt(),
                activation.activatedBy(),
                activation.revaluationJob() == null ? null : Jobs.PATH + activation.revaluationJob());
    }
}
