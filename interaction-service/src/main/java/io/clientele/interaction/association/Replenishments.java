package io.clientele.interaction.association;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.association.NextPurchasesView.Replenishment;
import io.clientele.interaction.database.Database;
import io.clientele.kit.time.Zone;

/**
 * What a customer buys regularly and is due again: last day + mean interval between the days of purchase, by the customer's own history of
 * each product. Regular is what was bought on three days or more at intervals that vary less than they are long: their standard deviation
 * is below their mean, which for purchases at random moments (exponential intervals) it equals (Platzer and Reutterer, Ticking Away the
 * Moments, Marketing Science 35(5), 2016). Who let a whole further interval pass has stopped, and is not asked again.
 */
@ApplicationScoped
class Replenishments {

    private static final int MONTHS = 36;

    private static final String DUE = """
            with bought as materialized (
                select distinct line ->> 'product' as product, (e.occurred_at at time zone ?)::date as day
                from interaction e
                left join correction c on c.customer_id = e.customer_id and c.entry_id = e.id
                cross join lateral jsonb_array_elements(e.said -> 'lines') as line
                where e.customer_id = ? and e.kind = 'PURCHASE' and c.entry_id is null and e.occurred_at > ?
                    and line ->> 'product' is not null),
            gaps as (
                select product, day, day - lag(day) over (partition by product order by day) as gap from bought),
            rhythm as (
                select product, count(*) as days, max(day) as last, avg(gap) as mean, stddev_samp(gap) as deviation
                from gaps group by product having count(*) >= 3),
            expected as (select *, last + round(mean)::integer as due from rhythm where deviation < mean)
            select * from expected
            where due <= ?::date and last + round(2 * mean)::integer >= ?::date
            order by due, product limit 20""";

    private final Database database;
    private final Zone zone;
    private final Clock clock;

    Replenishments(Database database, Zone zone, Clock clock) {
        this.database = database;
        this.zone = zone;
        this.clock = clock;
    }

    List<Replenishment> of(UUID customer) {
        var now = clock.instant();
        var today = zone.dateOf(now);
        return database.query(
                DUE,
                Replenishments::read,
                zone.id().getId(),
                customer,
                now.atOffset(ZoneOffset.UTC).minusMonths(MONTHS).toInstant(),
                today,
                today);
    }

    private static Replenishment read(ResultSet row) throws SQLException {
        return new Replenishment(
                row.getString("product"),
                row.getLong("days"),
                row.getObject("last", LocalDate.class),
                row.getDouble("mean"),
                row.getDouble("deviation"),
                row.getObject("due", LocalDate.class));
    }
}
