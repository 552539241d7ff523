package io.clientele.interaction.sales.sum;

/**
 * The statement that folds what is due of some customers into the sums. One statement sees one state of the journal. "offset 0" keeps
 * the planner from taking a lookup apart that must go by the whole key, into one year.
 */
final class Folding {

    /** From cells, each with its sign, to the sums of their days. */
    static final String SUMMED = """
            summed as (
                insert into sales_day (dimension, day, value, other, orders, returns, revenue, returned, cost, uncosted)
                select dimension, day, value, other,
                    coalesce(sum(sign) filter (where kind = 'PURCHASE'), 0), coalesce(sum(sign) filter (where kind = 'RETURN'), 0),
                    coalesce(sum(sign * amount) filter (where kind = 'PURCHASE'), 0),
                    coalesce(sum(sign * amount) filter (where kind = 'RETURN'), 0),
                    coalesce(sum(sign * cost) filter (where kind = 'PURCHASE'), 0),
                    coalesce(sum(sign * amount) filter (where kind = 'PURCHASE' and cost is null), 0)
                from cell group by dimension, day, value, other order by dimension, day, value, other
                on conflict (dimension, day, value, other) do update set orders = sales_day.orders + excluded.orders,
                    returns = sales_day.returns + excluded.returns, revenue = sales_day.revenue + excluded.revenue,
                    returned = sales_day.returned + excluded.returned, cost = sales_day.cost + excluded.cost,
                    uncosted = sales_day.uncosted + excluded.uncosted),
            """;

    /**
     * A customer counts in a period as long as a purchase of it counts: by their first one in it. What counts now says the journal;
     * what counted before is that less what was taken, since all that is due of the customer was taken. Firsts of periods that are
     * not concerned are the same before and now.
     */
    private static final String BUYERS =
            """
            reach as (
                select customer_id, min(least(date_trunc('year', day), date_trunc('week', day))) as first,
                    max(greatest(date_trunc('year', day) + interval '1 year', date_trunc('week', day) + interval '7 days')) as last
                from (select customer_id, day::timestamp from part where kind = 'PURCHASE') as bought_on group by customer_id),
            bought as (
                select e.customer_id, (e.occurred_at at time zone g.zone)::date as day, e.channel, e.representative,
                    e.said -> 'lines' as lines, %d as stands, 0 as change
                from given g cross join reach r
                join counted_entry e on e.customer_id = r.customer_id
                    and e.occurred_at >= r.first at time zone g.zone and e.occurred_at < r.last at time zone g.zone
                left join correction c on c.customer_id = e.customer_id and c.entry_id = e.id
                where e.kind = 'PURCHASE' and c.entry_id is null
                union all
                select customer_id, day, channel, representative, said -> 'lines', 0, sign from part where kind = 'PURCHASE'),
            daily as (
                select b.customer_id, s.kind, s.region, b.day, v.dimension, v.value, v.other, sum(b.stands) as now,
                    sum(b.stands) - sum(b.change) as before
                from bought b
                join sales_customer s on s.customer_id = b.customer_id
                cross join lateral (""" + Partings.OF_ENTRY + """
                    ) as v (dimension, value, other)
                group by b.customer_id, s.kind, s.region, b.day, v.dimension, v.value, v.other),
            state as (
                select *, 1 as sign from daily where now > 0
                union all
                select *, -1 from daily where before > 0),
            marked as (
                select sign, dimension, value, other, day, case when dimension not like '%%+%%' then kind end as kind,
                    case when dimension not like '%%+%%' then region end as region,
                    date_trunc('week', day::timestamp) is distinct from date_trunc('week', lag(day::timestamp) over w) as first_of_week,
                    date_trunc('month', day::timestamp) is distinct from date_trunc('month', lag(day::timestamp) over w) as first_of_month,
                    date_trunc('quarter', day::timestamp) is distinct from date_trunc('quarter', lag(day::timestamp) over w) as first_of_quarter,
                    date_trunc('year', day::timestamp) is distinct from date_trunc('year', lag(day::timestamp) over w) as first_of_year
                from state window w as (partition by sign, customer_id, dimension, value, other order by day)),
            changed as (
                select dimension, value, other, kind, region, day, sum(sign) as days, sum(sign) filter (where first_of_week) as weeks,
                    sum(sign) filter (where first_of_month) as months, sum(sign) filter (where first_of_quarter) as quarters,
                    sum(sign) filter (where first_of_year) as years
                from marked group by dimension, value, other, kind, region, day),
            counted as (
                insert into sales_buyers (unit, dimension, start, value, other, buyers)
                select u.unit, v.dimension, u.start::date, v.value, v.other, sum(u.change)
                from changed c
                cross join lateral (
                    select c.dimension, c.value, c.other
                    union all
                    (""" + Partings.OF_CUSTOMER.formatted("c.region", "c.kind") + """
                    )) as v (dimension, value, other)
                cross join lateral (
                    values ('DAY', c.day::timestamp, c.days), ('WEEK', date_trunc('week', c.day::timestamp), c.weeks),
                        ('MONTH', date_trunc('month', c.day::timestamp), c.months), ('QUARTER', date_trunc('quarter', c.day::timestamp), c.quarters),
                        ('YEAR', date_trunc('year', c.day::timestamp), c.years)) as u (unit, start, change)
                where u.change <> 0
                group by u.unit, v.dimension, u.start, v.value, v.other having sum(u.change) <> 0
                order by u.unit, v.dimension, u.start, v.value, v.other
                on conflict (unit, dimension, start, value, other) do update set buyers = sales_buyers.buyers + excluded.buyers)
            """;

    private static final String DUE = """
            taken as (
                delete from sales_due d using picked_customer p where d.customer_id = p.customer_id
                returning d.customer_id, d.entry_id, d.sign, d.occurred_at),
            """;

    /** Everything that counts, as if it ceased to. */
    private static final String ALL = """
            taken as (
                select e.customer_id, e.id as entry_id, -1 as sign, e.occurred_at
                from picked_customer p
                join counted_entry e on e.customer_id = p.customer_id
                left join correction c on c.customer_id = e.customer_id and c.entry_id = e.id
                where e.kind in ('PURCHASE', 'RETURN') and c.entry_id is null),
            """;

    private static final String PARTS = """
            part as materialized (
                select t.sign, e.customer_id, (e.occurred_at at time zone g.zone)::date as day, e.kind, e.channel, e.representative,
                    e.amount, e.cost, e.said, coalesce((e.said ->> 'exchangeRate')::numeric, 1) as rate,
                    s.kind as customer_kind, s.region
                from given g cross join taken t
                cross join lateral (
                    select * from counted_entry where customer_id = t.customer_id and occurred_at = t.occurred_at and id = t.entry_id
                    offset 0) as e
                join sales_customer s on s.customer_id = t.customer_id),
            """ + Partings.CELLS + "),\n" + SUMMED;

    /** Argument: the zone of business days. Customers are those in picked_customer. */
    static final String SQL = folding(DUE, 1);

    /** The same, as if of these customers nothing counted any longer, though their entries stand. */
    static final String TAKE_BACK = folding(ALL, 0);

    private Folding() {}

    /** @param stands 1 where entries that stand count */
    private static String folding(String taken, int stands) {
        return "with given as materialized (select ?::text as zone),\n" + taken + PARTS + BUYERS.formatted(stands)
                + "select count(*) from picked_customer";
    }
}
