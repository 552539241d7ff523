package io.clientele.customer.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import io.clientele.customer.statistics.Measured.Scale;
import io.clientele.customer.statistics.StatisticsView.Amounts;
import io.clientele.customer.statistics.StatisticsView.Days;
import io.clientele.customer.statistics.StatisticsView.Numbers;
import io.clientele.kit.money.Money;
import io.clientele.kit.time.Zone;

/** Figures of properties as callers see them. */
record Answer(long customers, List<Figures> figures, String baseCurrency, Zone zone) {

    List<Numbers> numbers(List<Measured> asked) {
        return of(asked, Scale.NUMBER)
                .map(one -> new Numbers(
                        one.property(),
                        one.known(),
                        missing(one),
                        Figures.shown(one.minimum(), Figures::plain),
                        Figures.shown(one.lowerQuartile(), Figures::plain),
                        Figures.shown(one.median(), Figures::plain),
                        Figures.shown(one.upperQuartile(), Figures::plain),
                        Figures.shown(one.maximum(), Figures::plain),
                        Figures.shown(one.mean(), Figures::plain)))
                .toList();
    }

    List<Amounts> amounts(List<Measured> asked) {
        return of(asked, Scale.AMOUNT).map(this::amounts).toList();
    }

    private Amounts amounts(Figures one) {
        var currency = one.known() == 0 || one.unit() != null ? one.unit() : baseCurrency;
        Function<BigDecimal, Money> money = number -> Money.of(number, currency);
        return new Amounts(
                one.property(),
                currency,
                one.known(),
                missing(one),
                Figures.shown(one.minimum(), money),
                Figures.shown(one.lowerQuartile(), money),
                Figures.shown(one.median(), money),
                Figures.shown(one.upperQuartile(), money),
                Figures.shown(one.maximum(), money),
                Figures.shown(one.mean(), money));
    }

    List<Days> days(List<Measured> asked) {
        return Stream.concat(
                        of(asked, Scale.DAY).map(one -> days(one, LocalDate::ofEpochDay)),
                        of(asked, Scale.MOMENT)
                                .map(one -> days(one, second -> zone.dateOf(Instant.ofEpochSecond(second)))))
                .toList();
    }

    private Days days(Figures one, Function<Long, LocalDate> calendar) {
        Function<BigDecimal, LocalDate> day =
                number -> calendar.apply(number.setScale(0, RoundingMode.FLOOR).longValueExact());
        return new Days(
                one.property(),
                one.known(),
                missing(one),
                Figures.shown(one.minimum(), day),
                Figures.shown(one.lowerQuartile(), day),
                Figures.shown(one.median(), day),
                Figures.shown(one.upperQuartile(), day),
                Figures.shown(one.maximum(), day),
                Figures.shown(one.mean(), day));
    }

    /** Of every property asked for at least one, in the order of the list. */
    private Stream<Figures> of(List<Measured> asked, Scale scale) {
        return asked.stream().filter(one -> one.scale() == scale).flatMap(one -> {
            var found = figures.stream()
                    .filter(figure -> figure.property().equals(one.property()))
                    .toList();
            return found.isEmpty() ? Stream.of(Figures.none(one.property())) : found.stream();
        });
    }

    private long missing(Figures one) {
        return customers
                - figures.stream()
                        .filter(figure -> figure.property().equals(one.property()))
                        .mapToLong(Figures::known)
                        .sum();
    }
}
