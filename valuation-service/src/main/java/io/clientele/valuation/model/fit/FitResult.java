package io.clientele.valuation.model.fit;

import java.time.LocalDate;
import java.util.Map;

import io.clientele.valuation.model.FitReport;
import io.clientele.valuation.model.ModelVersion;

/** What a fit job answers. */
record FitResult(
        String model,
        int version,
        Map<String, Double> parameters,
        double logLikelihood,
        long customers,
        boolean converged,
        String outcome,
        String reason,
        String timeUnit,
        LocalDate calibrationEnd,
        Map<String, Double> base,
        FitReport report) {

    static FitResult of(ModelVersion found) {
        return new FitResult(
                found.model(),
                found.version(),
                found.parameters(),
                found.logLikelihood(),
                found.customers(),
                found.converged(),
                found.outcome(),
                found.reason(),
                found.timeUnit(),
                found.calibrationEnd(),
                found.facts(),
                found.report());
    }
}
