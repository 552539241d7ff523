package io.clientele.interaction.sales;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.InteractionSettings;
import io.clientele.interaction.period.Span;
import io.clientele.interaction.period.Spans;
import io.clientele.interaction.sales.SalesReportView.Figures;
import io.clientele.interaction.sales.SalesReportView.Row;
import io.clientele.interaction.sales.sum.Sums;
import io.clientele.kit.money.Money;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.time.Zone;

/** Sales by period, from the sums that are kept up; what is due is folded in first, so that they are exact. */
@ApplicationScoped
class SalesReports {

    private static final int MOST = 5_000;

    private final Sums sums;
    private final Cells cells;
    private final InteractionSettings settings;
    private final Spans spans;
    private final Zone zone;

    SalesReports(Sums sums, Cells cells, InteractionSettings settings, Spans spans, Zone zone) {
        this.sums = sums;
        this.cells = cells;
        this.settings = settings;
        this.spans = spans;
        this.zone = zone;
    }

    SalesReportView report(SalesFilter filter, Locale language) {
        var span = spans.of(filter.by, filter.dayFrom, filter.dayTo);
        var parting = Parting.of(filter);
        sums.catchUp();
        var rows = read(span, parting);
        var before = new HashMap<Key, Cell>();
        var lastYear = span.yearBefore(spans.today());
        read(lastYear, parting).forEach(cell -> before.put(Key.of(cell.start(), cell), cell));
        return new SalesReportView(
                span.unit(),
                filter.groupBy,
                filter.thenBy,
                span.from(),
                span.to(),
                zone.id().getId(),
                rows.stream()
                        .map(cell -> row(lastYear, parting, cell, before).labelled(filter, language))
                        .toList(),
                total(span, parting, rows));
    }

    /** What is compared with last year. */
    private record Key(LocalDate start, String value, String other) {
        static Key of(LocalDate start, Cell cell) {
            return new Key(start, cell.value(), cell.other());
        }
    }

    private List<Cell> read(Span span, Parting parting) {
        var found = cells.read(span, parting, MOST + 1);
        if (found.size() > MOST) {
            throw Rejection.invalid(Fault.parameter(
                    "dayFrom",
                    "TOO_MANY_ROWS",
                    "These are more than " + MOST + " rows: ask for fewer days, longer periods or some values only."));
        }
        return found.stream()
                .filter(cell -> !cell.empty())
                .sorted(parting.order())
                .toList();
    }

    /** Who bought in a part of a period was never counted. */
    private Row row(Span lastYear, Parting parting, Cell cell, Map<Key, Cell> before) {
        var unit = lastYear.unit();
        var then = before.get(Key.of(unit.yearBefore(cell.start()), cell));
        var whole = then == null || !unit.next(then.start()).isAfter(lastYear.to());
        return new Row(
                cell.start(),
                unit.next(cell.start()),
                parting.group(cell),
                null,
                parting.thenGroup(cell),
                null,
                figures(cell, cell.customers()),
                then == null ? null : figures(then, whole ? then.customers() : null),
                then == null ? null : whole ? unit.next(then.start()) : lastYear.to(),
                then == null || then.net().signum() <= 0
                        ? null
                        : ratio(cell.net().subtract(then.net()), then.net()));
    }

    private Figures total(Span span, Parting parting, List<Cell> rows) {
        var sum = sum(span.from(), rows);
        return rows.size() == 1
                ? figures(sum, sum.customers())
                : figures(
                        sum,
                        parting.whole().flatMap(one -> cells.buyers(span, one)).orElse(null));
    }

    private static Cell sum(LocalDate from, List<Cell> rows) {
        return rows.stream()
                .reduce((a, b) -> new Cell(
                        from,
                        "",
                        "",
                        a.orders() + b.orders(),
                        a.customers(),
                        a.returns() + b.returns(),
                        a.revenue().add(b.revenue()),
                        a.returned().add(b.returned()),
                        a.cost().add(b.cost()),
                        a.uncosted().add(b.uncosted())))
                .orElse(new Cell(
                        from, "", "", 0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO));
    }

    /** What is summed up is rounded, and the differences are taken of that, so that what is shown adds up. */
    private Figures figures(Cell cell, Long customers) {
        var revenue = money(cell.revenue()).rounded();
        var returned = money(cell.returned()).rounded();
        var cost = money(cell.cost()).rounded();
        var net = revenue.amount().subtract(returned.amount());
        return new Figures(
                cell.orders(),
                customers,
                cell.returns(),
                revenue,
                returned,
                money(net),
                cost,
                money(cell.uncosted()),
                money(net.subtract(cost.amount())),
                net.signum() <= 0 ? null : ratio(cell.margin(), cell.net()),
                cell.orders() == 0
                        ? null
                        : money(cell.revenue().divide(BigDecimal.valueOf(cell.orders()), MathContext.DECIMAL128)));
    }

    private Money money(BigDecimal amount) {
        return Money.of(amount, settings.baseCurrency());
    }

    private static double ratio(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, MathContext.DECIMAL64).doubleValue();
    }
}
