package io.clientele.interaction.sales;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.InteractionSettings;
import io.clientele.interaction.label.Coded;
import io.clientele.interaction.model.forecast.Beginning;
import io.clientele.interaction.model.forecast.Forecast;
import io.clientele.interaction.model.forecast.LinearTrend;
import io.clientele.interaction.period.PeriodUnit;
import io.clientele.interaction.period.Span;
import io.clientele.interaction.sales.SalesForecastView.Begin;
import io.clientele.interaction.sales.SalesForecastView.Begin.Reason;
import io.clientele.interaction.sales.SalesForecastView.Expected;
import io.clientele.interaction.sales.SalesForecastView.Past;
import io.clientele.interaction.sales.SalesForecastView.Trend;
import io.clientele.interaction.sales.SalesForecastView.Weights;
import io.clientele.interaction.sales.sum.Sums;
import io.clientele.kit.money.Money;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.time.Zone;

/** What sales are to be expected, from the whole periods behind us. */
@ApplicationScoped
class SalesForecasts {

    private static final int LONGEST = 156;
    private static final int PERIODS = 6;

    private final Sums sums;
    private final Cells cells;
    private final InteractionSettings settings;
    private final Zone zone;
    private final Clock clock;

    SalesForecasts(Sums sums, Cells cells, InteractionSettings settings, Zone zone, Clock clock) {
        this.sums = sums;
        this.cells = cells;
        this.settings = settings;
        this.zone = zone;
        this.clock = clock;
    }

    SalesForecastView forecast(ForecastFilter filter, Locale language) {
        if ((filter.groupBy == null) != (filter.value == null)) {
            throw Rejection.malformed(Fault.parameter(
                    filter.value == null ? "value" : "groupBy",
                    "REQUIRED",
                    "groupBy and value belong together: give both or none."));
        }
        var unit = filter.by == null ? PeriodUnit.MONTH : filter.by;
        var current = unit.start(zone.dateOf(clock.instant()));
        sums.catchUp();
        var whole = history(unit, filter, current);
        var beginning = Beginning.of(traded(whole), gap(unit));
        var history = whole.stream().skip(beginning.index()).map(Period::past).toList();
        var series = history.stream()
                .mapToDouble(past -> past.netRevenue().amount().doubleValue())
                .toArray();
        var forecast = Forecast.of(series, season(unit), filter.periods == null ? PERIODS : filter.periods);
        var weights = forecast.weights();
        return new SalesForecastView(
                unit,
                filter.groupBy,
                filter.value,
                Coded.of(forecast.method(), language),
                source(forecast.method()),
                weights == null ? null : new Weights(weights.alpha(), weights.beta(), weights.gamma()),
                trend(series),
                forecast.error() == null ? null : money(forecast.error()),
                forecast.scaledError(),
                history,
                begin(history, beginning, language),
                expected(unit, current, forecast));
    }

    /** A period, and whether there was any trade in it. */
    private record Period(Past past, boolean traded) {}

    /** From the first period in which anything was sold on, the empty ones in between as zero. */
    private List<Period> history(PeriodUnit unit, ForecastFilter filter, LocalDate current) {
        var start = current;
        for (int i = 0; i < LONGEST; i++) {
            start = unit.start(start.minusDays(1));
        }
        var found = cells.read(new Span(unit, start, current), Parting.of(filter.groupBy, filter.value), LONGEST);
        var history = new ArrayList<Period>();
        for (var cell : found.stream().filter(cell -> !cell.empty()).toList()) {
            fill(unit, history, cell.start());
            history.add(new Period(past(cell.start(), cell.net()), true));
        }
        fill(unit, history, current);
        return history;
    }

    private void fill(PeriodUnit unit, List<Period> history, LocalDate until) {
        while (!history.isEmpty() && next(unit, history).isBefore(until)) {
            history.add(new Period(past(next(unit, history), BigDecimal.ZERO), false));
        }
    }

    private static LocalDate next(PeriodUnit unit, List<Period> history) {
        return unit.next(history.getLast().past().from());
    }

    private Past past(LocalDate from, BigDecimal net) {
        return new Past(from, Money.of(net, settings.baseCurrency()));
    }

    private static boolean[] traded(List<Period> history) {
        var traded = new boolean[history.size()];
        for (int i = 0; i < traded.length; i++) {
            traded[i] = history.get(i).traded();
        }
        return traded;
    }

    private static Begin begin(List<Past> history, Beginning beginning, Locale language) {
        if (history.isEmpty()) {
            return null;
        }
        var reason = beginning.index() == 0 ? Reason.FIRST_TRADE : Reason.REGULAR_TRADE;
        return new Begin(history.getFirst().from(), Coded.of(reason, language), beginning.leftOut());
    }

    private List<Expected> expected(PeriodUnit unit, LocalDate current, Forecast forecast) {
        var items = new ArrayList<Expected>();
        var start = current;
        for (var point : forecast.points()) {
            var next = unit.next(start);
            items.add(new Expected(start, next, money(point.expected()), money(point.low()), money(point.high())));
            start = next;
        }
        return items;
    }

    private Trend trend(double[] series) {
        if (series.length < 2) {
            return null;
        }
        var trend = LinearTrend.of(series);
        return new Trend(money(trend.slope()), trend.rSquared());
    }

    private Money money(Double amount) {
        return amount == null ? null : Money.of(BigDecimal.valueOf(amount), settings.baseCurrency());
    }

    private static int season(PeriodUnit unit) {
        return switch (unit) {
            case DAY -> 7;
            case WEEK -> 52;
            case MONTH -> 12;
            case QUARTER -> 4;
            case YEAR -> 1;
        };
    }

    /** A year, so that no season is taken for one; days are not looked at for that long. */
    private static int gap(PeriodUnit unit) {
        return unit == PeriodUnit.DAY ? 28 : season(unit);
    }

    private static String source(Forecast.Method method) {
        return switch (method) {
            case HOLT_WINTERS ->
                "Additive Holt–Winters: Winters (1960); Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd ed. (2021), § 8.3";
            case HOLT ->
                "Holt's linear trend: Holt (1957); Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd ed. (2021), § 8.2";
            case MEAN ->
                "Mean of the history, which is too short for a trend or has none that tells more than repeating the last value: Hyndman and Athanasopoulos (2021), § 5.2";
            case NONE -> "Nothing was sold in a whole period yet";
        };
    }
}
