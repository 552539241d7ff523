package io.clientele.valuation.time;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.time.Zone;
import io.clientele.valuation.fact.Fact;
import io.clientele.valuation.moment.Moments;
import io.clientele.valuation.value.Bases;
import io.clientele.valuation.value.Differences;
import io.clientele.valuation.value.Valuations;
import io.clientele.valuation.value.ValueChange;
import io.clientele.valuation.value.answer.Answered;
import io.clientele.valuation.value.published.ValuationSums;

/** Values at other times than now, recomputed from the facts that are kept (V16, F5). */
@ApplicationScoped
class PastValues {

    private static final int MOST_POINTS = 500;

    private final Valuations valuations;
    private final Bases bases;
    private final Answered answered;
    private final ValuationSums sums;
    private final Zone zone;
    private final Clock clock;

    PastValues(Valuations valuations, Bases bases, Answered answered, ValuationSums sums, Zone zone, Clock clock) {
        this.valuations = valuations;
        this.bases = bases;
        this.answered = answered;
        this.sums = sums;
        this.zone = zone;
        this.clock = clock;
    }

    @Transactional
    SeriesView series(UUID customer, SeriesAsked asked) {
        var to = Moments.within("to", zone.moment("to", asked.to, clock.instant()));
        var from = Moments.within(
                "from",
                zone.moment(
                        "from", asked.from, to.atZone(zone.id()).minusYears(1).toInstant()));
        var step = step(asked.step);
        var knownAt = Moments.within("knownAt", zone.moment("knownAt", asked.knownAt, null));
        boolean then = Boolean.TRUE.equals(asked.knownThen);
        if (then && knownAt != null) {
            throw Rejection.invalid(
                    Fault.parameter("knownAt", "KNOWN_AT_OR_THEN", "Give either knownAt or knownThen=true."));
        }
        var known = valuations.known(customer, to);
        var values = new ArrayList<ValueAt>();
        for (var at : instants(from, to, step)) {
            var until = then ? at : knownAt;
            values.add(ValueAt.of(
                    new Valuations.Known(customer, known.facts(), at).value(until, bases.at(until)), sums.currency()));
        }
        return new SeriesView(customer, step.toString(), then, values);
    }

    /** @param knownAt not null */
    @Transactional
    RestatementView restatement(UUID customer, Instant asOf, Instant knownAt, Locale language) {
        var known = valuations.known(customer, asOf == null ? knownAt : asOf);
        var then = known.value(knownAt, bases.at(knownAt));
        var now = known.value(null, bases.current());
        return new RestatementView(
                customer,
                known.asOf(),
                knownAt,
                answered.view(then, null, language),
                answered.view(now, null, language),
                ValueChange.of(then, now, sums.currency()),
                Differences.of(then, now, sums.currency()),
                entries(known, knownAt));
    }

    private List<RestatementView.Entry> entries(Valuations.Known known, Instant knownAt) {
        var entries = new ArrayList<RestatementView.Entry>();
        for (Fact fact : known.facts()) {
            boolean then = fact.counts(known.asOf(), knownAt);
            boolean now = fact.counts(known.asOf(), Fact.ALL_KNOWN);
            if (then != now) {
                entries.add(RestatementView.Entry.of(fact, now ? "RECORDED_LATER" : "CORRECTED", sums.currency()));
            }
        }
        return entries;
    }

    /** In calendar steps of the business zone; the end is always among them. */
    private List<Instant> instants(Instant from, Instant to, Period step) {
        if (from.isAfter(to)) {
            throw Rejection.invalid(Fault.parameter("from", "OUT_OF_RANGE", "from must not be after to."));
        }
        var instants = new ArrayList<Instant>();
        var start = from.atZone(zone.id());
        var at = from;
        for (int k = 1; at.isBefore(to); k++) {
            instants.add(at);
            if (instants.size() >= MOST_POINTS) {
                throw Rejection.invalid(Fault.parameter(
                        "step", "TOO_MANY", "At most " + MOST_POINTS + " values at once; take longer steps."));
            }
            at = start.plus(step.multipliedBy(k)).toInstant();
        }
        instants.add(to);
        return instants;
    }

    private static Period step(String said) {
        var read = said == null ? "P1M" : said;
        if (!read.matches("P[1-9][0-9]{0,3}[DWMY]")) {
            throw Rejection.malformed(
                    Fault.parameter("step", "BAD_FORMAT", "step must be one period such as P1D, P1W, P1M or P1Y."));
        }
        return Period.parse(read);
    }
}
