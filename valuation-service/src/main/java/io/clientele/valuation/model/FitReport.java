package io.clientele.valuation.model;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.valuation.formula.fit.Fit;

@Schema(name = "FitReport", description = "How a fit went")
public record FitReport(
        @Schema(
                description = "Different histories among the customers: what the work grows with",
                examples = "1411",
                minimum = "1")
        int distinctHistories,

        @Schema(description = "Starting points of the search", examples = "4", minimum = "1")
        int starts,

        @Schema(
                description =
                        "How many of them ended at this optimum, or where a simpler model is named as high as that one; fewer"
                                + " than all: look at the data again. None: it was found from an edge",
                examples = "4",
                minimum = "0")
        int agreeingStarts,

        @Schema(description = "Steps of the search, over all starting points", examples = "96", minimum = "0")
        int iterations,

        @Schema(
                description = "Of each parameter, from the observed information; empty when the likelihood has no peak",
                examples = "{\"r\":0.0126,\"alpha\":0.378,\"a\":0.1857,\"b\":0.7054}")
        Map<String, Double> standardErrors,

        @Schema(description = "How long the search took", examples = "PT0.8S")
        String took,

        @Schema(
                description = "The simpler model that describes the base as well, where the fit ran to the edge of its"
                        + " parameters; absent when the fit converged")
        Simpler simpler,

        @Schema(
                description =
                        "The simpler models at the edges of the parameters, fitted to the same base: candidates, and no"
                                + " starting points. Of a large base those that lie far lower on a part of it are left out. One with more parameters is named"
                                + " only where each of them gains ½ ln N in"
                                + " log-likelihood (Schwarz 1978); absent for versions found before this was kept")
        List<Edge> edges) {

    public static FitReport of(Fit<?> fit, Duration took, Integer simplerVersion) {
        return new FitReport(
                fit.distinctHistories(),
                fit.starts(),
                fit.agreeingStarts(),
                fit.iterations(),
                fit.standardErrors(),
                took.toString(),
                fit.limit() == null ? null : Simpler.of(fit.limit(), simplerVersion),
                fit.edges().stream()
                        .map(edge -> new Edge(edge.model(), edge.meaning(), edge.logLikelihood()))
                        .toList());
    }

    @Schema(name = "ModelEdge", description = "A simpler model that the base was weighed by")
    record Edge(
            @Schema(description = "Name of the model", examples = "NBD")
            String model,

            @Schema(description = "What that says about the customers", examples = "nobody drops out")
            String meaning,

            @Schema(description = "ln of the likelihood at its best parameters", examples = "-9763.658")
            double logLikelihood) {}

    @Schema(name = "SimplerModel", description = "What a model has become at the edge of its parameters")
    record Simpler(
            @Schema(description = "Name of the model", examples = "NBD")
            String model,

            @Schema(
                    description =
                            "A version of it, fitted to the same base, to activate instead; absent when it is none of"
                                    + " the models that can be fitted",
                    examples = "2",
                    minimum = "1")
            Integer version,

            @Schema(description = "What that says about the customers", examples = "nobody drops out")
            String meaning,

            @Schema(description = "Its parameters by name", examples = "{\"r\":0.385,\"alpha\":12.072}")
            Map<String, Double> parameters,

            @Schema(
                    description = "ln of its likelihood; absent for versions found before this was kept",
                    examples = "-9763.658")
            Double logLikelihood) {

        private static Simpler of(Fit.Limit limit, Integer version) {
            return new Simpler(limit.model(), version, limit.meaning(), limit.parameters(), limit.logLikelihood());
        }
    }
}
