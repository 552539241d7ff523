package io.clientele.valuation.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.time.Zone;
import io.clientele.valuation.formula.relationship.Indicator;
import io.clientele.valuation.moment.Moments;
import io.clientele.valuation.money.BaseCurrency;

/** The indicators of customers, asked for one customer at a time. */
@ApplicationScoped
class Indicators {

    private static final int MOST_POINTS = 120;

    private final Relations relations;
    private final Zone zone;
    private final String currency;

    Indicators(Relations relations, Zone zone, BaseCurrency currency) {
        this.relations = relations;
        this.zone = zone;
        this.currency = currency.code();
    }

    CustomerIndicatorsView all(UUID customer, Instant asOf, Instant knownAt, Locale language) {
        var past = relations.of(customer, knownAt);
        var at = asOf == null ? relations.now(past) : asOf;
        var relation = past.asOf(at);
        var views = listed().map(one -> IndicatorView.of(one, one.of(relation, null), currency, false, language))
                .toList();
        return new CustomerIndicatorsView(customer, at, views);
    }

    CustomerIndicatorsView one(UUID customer, String code, Instant asOf, Instant knownAt, Locale language) {
        var indicator = indicator(code);
        var past = relations.of(customer, knownAt);
        var at = asOf == null ? relations.now(past) : asOf;
        var view = IndicatorView.of(indicator, indicator.of(past.asOf(at), null), currency, true, language);
        return new CustomerIndicatorsView(customer, at, List.of(view));
    }

    /** As of the end of every step from the first day to the last. */
    IndicatorHistoryView history(
            UUID customer, String code, LocalDate from, LocalDate to, Period step, Locale language) {
        var indicator = indicator(code);
        inReach("from", from);
        inReach("to", to);
        var past = relations.of(customer, null);
        var points = new ArrayList<IndicatorHistoryView.Point>();
        for (var day : days(from, to, step)) {
            var at = zone.endOf(day);
            var view = IndicatorView.of(indicator, indicator.of(past.asOf(at), null), currency, false, language);
            points.add(IndicatorHistoryView.Point.of(at, view));
        }
        return new IndicatorHistoryView(customer, code, Labels.of(indicator, language), points);
    }

    private static void inReach(String parameter, LocalDate day) {
        Moments.within(parameter, day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static List<LocalDate> days(LocalDate from, LocalDate to, Period step) {
        if (to.isBefore(from)) {
            throw Rejection.invalid(Fault.parameter("to", "OUT_OF_RANGE", "to must not be before from."));
        }
        var days = new ArrayList<LocalDate>();
        var day = from;
        while (!day.isAfter(to)) {
            if (days.size() == MOST_POINTS) {
                throw Rejection.invalid(Fault.parameter(
                        "step",
                        "OUT_OF_RANGE",
                        "From " + from + " to " + to + " there must be at most " + MOST_POINTS
                                + " steps; take a longer step."));
            }
            days.add(day);
            // counted from the first day, so that ends of months stay ends of months
            day = from.plus(step.multipliedBy(days.size()));
        }
        return days;
    }

    private static Indicator indicator(String code) {
        return listed().filter(one -> one.name().equals(code))
                .findFirst()
                .orElseThrow(() -> Rejection.notFound(
                        "INDICATOR_NOT_FOUND",
                        "There is no indicator " + code + "; there are "
                                + listed().map(Enum::name).collect(Collectors.joining(", ")) + "."));
    }

    private static Stream<Indicator> listed() {
        return Arrays.stream(Indicator.values()).filter(one -> !one.parameterised());
    }
}
