package io.clientele.valuation.calculation.answer;

import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.valuation.formula.fit.Fit;

@Schema(name = "CohortFit", description = "Parameters fitted to the table in the question, by maximum likelihood")
public record CohortFit(
        @Schema(description = "By name") Map<String, Double> parameters,

        @Schema(description = "At these parameters", examples = "-1680.27")
        double logLikelihood,

        @Schema(description = "Of the parameters, by name; empty at the edge, where there are none")
        Map<String, Double> standardErrors,

        @Schema(description = "In the table", examples = "1000")
        long customers,

        @Schema(
                description = "CONVERGED, BOUNDARY, NOT_CONVERGED or NOT_IDENTIFIED: then they are some of many",
                examples = "CONVERGED")
        String outcome,

        @Schema(
                description = "The same in words: at the edge also which simpler model describes the table as well",
                examples = "The likelihood is at its maximum")
        String reason) {

    public static CohortFit of(Fit<?> fit, Map<String, Double> parameters) {
        return new CohortFit(
                parameters,
                fit.logLikelihood(),
                fit.standardErrors(),
                fit.customers(),
                fit.outcome().name(),
                fit.reason());
    }
}
