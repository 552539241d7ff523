package io.clientele.valuation.model;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.valuation.registry.Family;

@Schema(name = "FittedModel", description = "A model that can be fitted to the base")
record ModelView(
        @Schema(description = "Name of the model", examples = "BG_NBD", required = true)
        String name,

        @Schema(
                description =
                        "PURCHASE: how often customers buy, SPEND: what on a purchase, CONTRACT: how long contracts are"
                                + " renewed. One model of a role is active at a time",
                examples = "PURCHASE")
        String role,

        @Schema(description = "The paper", examples = "Fader, Hardie and Lee (2005), Marketing Science 24(2), 275–284")
        String source,

        @Schema(
                description = "The last version that a fit has found; absent before the first",
                examples = "3",
                minimum = "1")
        Integer latestVersion,

        @Schema(description = "The version that values customers; absent while none does")
        Active active,

        @Schema(description = "When it was taken out of use; absent where it never was, and once it is active again")
        Retired retired) {

    @Schema(name = "RetiredModel", description = "That a model was taken out of use with none in its place")
    record Retired(
            @Schema(description = "The version that was active until then", examples = "3", minimum = "1")
            int version,

            @Schema(description = "Since when", examples = "2026-01-31T09:30:00Z")
            Instant retiredAt,

            @Schema(
                    description = "The job that values everyone anew because of it",
                    examples = "/api/v1/jobs/0198c0de-7a11-7000-8000-000000000001")
            String revaluationJob) {

        private static Retired of(Retirement retirement) {
            return new Retired(
                    retirement.version(), retirement.retiredAt(), "/api/v1/jobs/" + retirement.revaluationJob());
        }
    }

    @Schema(name = "ActiveModel", description = "The version by which customers are valued")
    record Active(
            @Schema(description = "Name of the model", examples = "BG_NBD")
            String model,

            @Schema(description = "The version", examples = "3", minimum = "1")
            int version,

            @Schema(description = "Since when", examples = "2026-01-31T09:30:00Z")
            Instant activatedAt,

            @Schema(
                    description = "The job that values everyone anew because of it",
                    examples = "/api/v1/jobs/0198c0de-7a11-7000-8000-000000000001")
            String revaluationJob) {

        static Active of(Activation activation) {
            return new Active(
                    activation.model(),
                    activation.version(),
                    activation.activatedAt(),
                    "/api/v1/jobs/" + activation.revaluationJob());
        }
    }

    static ModelView of(Family family, int latest, Activation activation, Retirement retirement) {
        return new ModelView(
                family.name(),
                family.role().name(),
                family.source(),
                latest == 0 ? null : latest,
                activation == null ? null : Active.of(activation),
                retirement == null ? null : Retired.of(retirement));
    }
}
