package io.clientele.interaction.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.InteractionSettings;
import io.clientele.interaction.database.Database;
import io.clientele.interaction.period.PeriodUnit;
import io.clientele.interaction.visit.SpendView.OfCategory;
import io.clientele.interaction.visit.SpendView.OfQuarter;
import io.clientele.interaction.visit.SpendView.Sum;
import io.clientele.kit.money.Money;
import io.clientele.kit.time.Zone;

import static io.clientele.kit.sql.Sql.instant;

/** What one customer has spent, counted from their own entries. */
@ApplicationScoped
class Spending {

    private static final String SALES = """
            from interaction e
            left join correction c on c.customer_id = e.customer_id and c.entry_id = e.id
            where e.customer_id = ? and c.entry_id is null\s""";

    private static final String SUMS = """
            count(*) filter (where e.kind = 'PURCHASE') as orders,
            coalesce(sum(e.amount) filter (where e.kind = 'PURCHASE'), 0) as revenue,
            coalesce(sum(e.amount) filter (where e.kind = 'RETURN'), 0) as returned
            """;

    private static final String TOTAL = "select min(e.occurred_at) filter (where e.kind = 'PURCHASE') as first,"
            + " max(e.occurred_at) filter (where e.kind = 'PURCHASE') as last, " + SUMS + SALES
            + "and e.kind in ('PURCHASE', 'RETURN') and e.occurred_at > ?";

    private static final String QUARTERS = "select date_trunc('quarter', e.occurred_at at time zone ?)::date as start, "
            + SUMS + SALES + "and e.kind in ('PURCHASE', 'RETURN') group by 1 order by 1 desc limit 8";

    /** What comes without lines is of a category that is not known, so that the categories add up to the whole. */
    private static final String CATEGORIES = """
            select e.category, count(distinct e.id) filter (where e.kind = 'PURCHASE') as orders,
                coalesce(sum(e.amount) filter (where e.kind = 'PURCHASE'), 0) as revenue,
                coalesce(sum(e.amount) filter (where e.kind = 'RETURN'), 0) as returned
            from (
                select e.id, e.kind, line.category, coalesce(line.amount, e.amount) as amount
                from interaction e
                left join correction c on c.customer_id = e.customer_id and c.entry_id = e.id
                left join lateral (
                    select l ->> 'category' as category,
                        ((l ->> 'quantity')::numeric * (l #>> '{unitPrice,amount}')::numeric
                            - coalesce((l #>> '{discount,amount}')::numeric, 0))
                            * coalesce((e.said ->> 'exchangeRate')::numeric, 1) as amount
                    from jsonb_array_elements(e.said -> 'lines') as l) as line on true
                where e.customer_id = ? and c.entry_id is null and e.kind in ('PURCHASE', 'RETURN') and e.occurred_at > ?) as e
            group by 1 order by sum(case e.kind when 'PURCHASE' then e.amount else -e.amount end) desc, 1 limit 100""";

    private final Database database;
    private final InteractionSettings settings;
    private final Zone zone;

    Spending(Database database, InteractionSettings settings, Zone zone) {
        this.database = database;
        this.settings = settings;
        this.zone = zone;
    }

    SpendView of(UUID customer, Instant now) {
        var yearAgo = now.atOffset(ZoneOffset.UTC).minusMonths(12).toInstant();
        var ever = database.first(TOTAL, this::total, customer, Instant.EPOCH.minus(Duration.ofDays(40_000)))
                .orElseThrow();
        return new SpendView(
                ever.first(),
                ever.last(),
                between(ever),
                ever.sum(),
                database.first(TOTAL, this::total, customer, yearAgo)
                        .orElseThrow()
                        .sum(),
                quarters(customer),
                database.query(CATEGORIES, this::category, customer, yearAgo));
    }

    private List<OfQuarter> quarters(UUID customer) {
        return database.query(QUARTERS, row -> quarter(row), zone.id().getId(), customer);
    }

    private OfQuarter quarter(ResultSet row) throws SQLException {
        var start = row.getObject("start", LocalDate.class);
        return new OfQuarter(start, PeriodUnit.QUARTER.next(start), sum(row));
    }

    private OfCategory category(ResultSet row) throws SQLException {
        var sum = sum(row);
        return new OfCategory(row.getString("category"), sum.orders(), sum.revenue(), sum.returned(), sum.netRevenue());
    }

    private Total total(ResultSet row) throws SQLException {
        return new Total(instant(row, "first"), instant(row, "last"), sum(row));
    }

    private Sum sum(ResultSet row) throws SQLException {
        var revenue = row.getBigDecimal("revenue");
        var returned = row.getBigDecimal("returned");
        return new Sum(
                row.getLong("orders"),
                Money.of(revenue, settings.baseCurrency()),
                Money.of(returned, settings.baseCurrency()),
                Money.of(revenue.subtract(returned), settings.baseCurrency()));
    }

    private static Double between(Total ever) {
        return ever.sum().orders() < 2
                ? null
                : Duration.between(ever.first(), ever.last()).toSeconds()
                        / 86_400.0
                        / (ever.sum().orders() - 1);
    }

    private record Total(Instant first, Instant last, Sum sum) {}
}
