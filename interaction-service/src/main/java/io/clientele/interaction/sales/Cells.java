package io.clientele.interaction.sales;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.database.Database;
import io.clientele.interaction.period.Span;

/** Reads the sums, all in one statement, which sees one state of them. */
@ApplicationScoped
class Cells {

    private static final String READ = """
            with cell as (
                select date_trunc(?, day)::date as start, value, other, sum(orders) as orders, sum(returns) as returns,
                    sum(revenue) as revenue, sum(returned) as returned, sum(cost) as cost, sum(uncosted) as uncosted
                from sales_day
                where dimension = ? and day >= ? and day < ? and (?::text[] is null or value = any(?))
                    and (?::text[] is null or other = any(?))
                group by 1, 2, 3)
            select c.*, coalesce(b.buyers, 0) as buyers
            from cell c
            left join sales_buyers b on b.unit = ? and b.dimension = ? and b.start = c.start and b.value = c.value
                and b.other = c.other
            order by c.start, c.value, c.other limit ?""";

    private static final String BUYERS =
            "select buyers from sales_buyers where unit = ? and dimension = ? and start = ? and value = ? and other = ?";

    private final Database database;

    Cells(Database database) {
        this.database = database;
    }

    List<Cell> read(Span span, Parting parting, int most) {
        var values = array(parting.values());
        var others = array(parting.others());
        return database.query(
                READ,
                Cell::read,
                span.unit().name().toLowerCase(Locale.ROOT),
                parting.dimension(),
                span.from(),
                span.to(),
                values,
                values,
                others,
                others,
                span.unit(),
                parting.dimension(),
                most);
    }

    /** Customers with a purchase in a span that is one period of whatever length; empty for any other, since they cannot be summed up. */
    Optional<Long> buyers(Span span, Parting one) {
        return span.asOne().map(unit -> database.first(
                        BUYERS, row -> row.getLong(1), unit, one.dimension(), span.from(), one.value(), one.other())
                .orElse(0L));
    }

    private static String[] array(List<String> values) {
        return values == null ? null : values.toArray(String[]::new);
    }
}
