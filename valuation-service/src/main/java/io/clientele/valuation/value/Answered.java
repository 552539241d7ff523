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
public class Answered {

    private static final double MOST_YEARS = 100;
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final Zone zone;
    private final ValuationRows rows;
    private final MeasuredCoverage coverage;

    Answered(Zone zone, ValuationRows rows, MeasuredCoverage coverage) {
        this.zone = zone;
        this.rows = rows;
        this.coverage = coverage;
    }

    public Instant asOf(Moment moment) {
        return within("asOf", zone.moment("asOf", moment.asOf, null));
    }

    public Instant knownAt(Moment moment) {
        return within("knownAt", zone.moment("knownAt", moment.knownAt, null));
    }

    /** Refuses what lies outside the time that calendars and models count in. */
    public static Instant within(String parameter, Instant moment) {
        if (moment != null && (moment.isBefore(EARLIEST) || moment.isAfter(LATEST))) {
            throw Rejection.invalid(Fault.parameter(
                    parameter, "OUT_OF_RANGE", parameter + " must lie between 1900 and the end of 2199."));
        }
        return moment;
    }

    public ValuationView view(CustomerValue value, String horizon, Locale language) {
        return ValuationView.of(value, horizon(horizon), spendModel(value), rows.currency(), language);
    }

    IntervalsView intervals(CustomerValue value, String horizon) {
        return IntervalsView.of(
                value,
                horizon(horizon),
                value.basis().policy(),
                spendModel(value),
                coverage.of(value.model()).orElse(null),
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
