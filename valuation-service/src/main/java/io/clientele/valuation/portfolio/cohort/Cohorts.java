package io.clientele.valuation.portfolio.cohort;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.time.Zone;
import io.clientele.valuation.moment.Moments;
import io.clientele.valuation.portfolio.KeptAnswers;
import io.clientele.valuation.value.published.ValuationSums;

/** What customers are worth by when they came, from the values that are stored. */
@ApplicationScoped
class Cohorts {

    private static final int MOST = 120;

    private final CohortRows rows;
    private final ValuationSums sums;
    private final KeptAnswers kept;
    private final Zone zone;
    private final Clock clock;

    Cohorts(CohortRows rows, ValuationSums sums, KeptAnswers kept, Zone zone, Clock clock) {
        this.rows = rows;
        this.sums = sums;
        this.kept = kept;
        this.zone = zone;
        this.clock = clock;
    }

    List<CohortView> of(String period, String from, String to) {
        var spans = Spans.of(period);
        var today = zone.dateOf(clock.instant());
        var end = to == null ? spans.after(today, 1) : day("to", to);
        var begin = from == null ? spans.after(spans.firstFrom(end), -24) : day("from", from);
        if (!begin.isBefore(end) || spans.between(begin, end) > MOST) {
            throw Rejection.invalid(Fault.parameter(
                    "from", "OUT_OF_RANGE", "from must be before to, and at most " + MOST + " periods away."));
        }
        var first = spans.firstFrom(begin);
        var behind = spans.firstFrom(end);
        return kept.to(List.of("cohorts", spans, first, behind, today), () -> read(spans, first, behind, today));
    }

    /** Those of the periods from a first one on, before another. */
    private List<CohortView> read(Spans spans, LocalDate first, LocalDate behind, LocalDate today) {
        var now = clock.instant();
        var byCohort = new LinkedHashMap<LocalDate, List<CohortRow>>();
        rows.between(spans.unit(), first, behind)
                .forEach(row -> byCohort.computeIfAbsent(row.cohort(), c -> new ArrayList<>())
                        .add(row));
        return byCohort.values().stream()
                .map(cohort -> CohortView.of(cohort, spans, today, now, sums.currency()))
                .toList();
    }

    private static LocalDate day(String parameter, String said) {
        try {
            var day = LocalDate.parse(said);
            Moments.within(parameter, day.atStartOfDay(ZoneOffset.UTC).toInstant());
            return day;
        } catch (DateTimeParseException e) {
            throw Rejection.malformed(
                    Fault.parameter(parameter, "BAD_FORMAT", parameter + " must be a date such as 2026-01-31."));
        }
    }
}
