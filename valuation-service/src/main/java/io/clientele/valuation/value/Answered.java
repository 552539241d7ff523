package io.clientele.valuation.value;

import java.time.Instant;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.time.Zone;
import io.clientele.valuation.choice.MeasuredCoverage;
import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.spend.SpendModel;

/** Reads what a caller asks of a valuation, and shows the answer. */
@ApplicationScoped
class Answered {

    private static final double MOST_YEARS = 100;

    private final Zone zone;
    private final Bases bases;
    private final ValuationRows rows;
    private final MeasuredCoverage coverage;

    Answered(Zone zone, Bases bases, ValuationRows rows, MeasuredCoverage coverage) {
        this.zone = zone;
        this.bases = bases;
        this.rows = rows;
        this.coverage = coverage;
    }

    Instant asOf(Moment moment) {
        return zone.moment("asOf", moment.asOf, null);
    }

    Instant knownAt(Moment moment) {
        return zone.moment("knownAt", moment.knownAt, null);
    }

    ValuationView view(CustomerValue value, String horizon) {
        return ValuationView.of(value, horizon(horizon), bases.policy(), spendModel(value), rows.currency());
    }

    IntervalsView intervals(CustomerValue value, String horizon) {
        return IntervalsView.of(
                value,
                horizon(horizon),
                bases.policy(),
                spendModel(value),
                coverage.of(value.model().name()).orElse(null),
                rows.currency());
    }

    ExplanationView explanation(CustomerValue value, Locale language) {
        return ExplanationView.of(value, rows.currency(), language);
    }

    private static UsedModel spendModel(CustomerValue value) {
        return value.spend() == null
                ? null
                : new UsedModel(SpendModel.NAME, value.spend().version());
    }

    private static ModelTime horizon(String horizon) {
        var read = parsed(horizon == null ? "P52W" : horizon);
        if (read.years() > MOST_YEARS) {
            throw Rejection.invalid(
                    Fault.parameter("horizon", "OUT_OF_RANGE", "horizon must not be longer than 100 years."));
        }
        return read;
    }

    private static ModelTime parsed(String horizon) {
        try {
            return ModelTime.parse(horizon);
        } catch (IllegalArgumentException e) {
            throw Rejection.malformed(
                    Fault.parameter("horizon", "BAD_FORMAT", "horizon must be a period such as P52W, P6M or P3Y."));
        }
    }
}
