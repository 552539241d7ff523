package io.clientele.valuation.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ModelVersion", description = "What a fit has found, for good")
record ModelVersionView(
        @Schema(description = "Name of the model", examples = "BG_NBD")
        String model,

        @Schema(description = "Its version", examples = "3", minimum = "1")
        int version,

        @Schema(
                description = "The parameters by name, as in the paper: r, alpha, a, b of BG/NBD",
                examples = "{\"r\":0.243,\"alpha\":4.414,\"a\":0.793,\"b\":2.426}")
        Map<String, Double> parameters,

        @Schema(
                description =
                        "The base's marginRate and meanRevenue per customer, frozen with the version, while any cost of"
                                + " goods is known; what serving it takes for one unit of revenue at list price, such as"
                                + " directCostPerRevenue and ordersPerRevenue, but not of contract models; of BG_BB"
                                + " purchasesPerPeriod, in a period bought in",
                examples = "{\"marginRate\":0.35,\"meanRevenue\":1200.5}")
        Map<String, Double> base,

        @Schema(description = "Unit in which the parameters count time", examples = "P1W")
        String timeUnit,

        @Schema(description = "Last day that the fit has seen", examples = "1997-09-30")
        LocalDate calibrationEnd,

        @Schema(description = "ln of the likelihood at these parameters", examples = "-9582.429")
        double logLikelihood,

        @Schema(description = "Customers that took part", examples = "2357", minimum = "1")
        long customers,

        @Schema(description = "Whether the parameters are the maximum-likelihood estimate")
        boolean converged,

        @Schema(
                description = "How the search ended: CONVERGED, BOUNDARY, NOT_CONVERGED or NOT_IDENTIFIED",
                examples = "CONVERGED")
        String outcome,

        @Schema(description = "The same in words", examples = "The likelihood is at its maximum")
        String reason,

        @Schema(description = "When", examples = "2026-01-31T09:30:00Z")
        Instant fittedAt,

        @Schema(description = "How the fit went; absent for versions found before this was kept")
        FitReport report) {

    static ModelVersionView of(ModelVersion found) {
        return new ModelVersionView(
                found.model(),
                found.version(),
                found.parameters(),
                found.facts(),
                found.timeUnit(),
                found.calibrationEnd(),
                found.logLikelihood(),
                found.customers(),
                found.converged(),
                found.outcome(),
                found.reason(),
                found.fittedAt(),
                found.report());
    }
}
