package io.clientele.interaction.sales.sum;

/**
 * The statement that moves all that has been counted of a customer to another kind or region. What has been counted is what
 * counts now, less what is still due.
 */
final class Moving {

    /** Argument: the zone of business days. Customers are those in picked_customer. */
    static final String SQL = """
            with given as materialized (select ?::text as zone),
            seen as materialized (
                select m.customer_id, m.version, s.kind as old_kind, s.region as old_region,
                    coalesce(k.kind, '') as new_kind, coalesce(k.region, '') as new_region
                from picked_customer p
                join sales_moved m on m.customer_id = p.customer_id
                join sales_customer s on s.customer_id = p.customer_id
                left join known_customer k on k.customer_id = p.customer_id),
            counted as materialized (
                select e.customer_id, s.old_kind, s.new_kind, s.old_region, s.new_region,
                    (e.occurred_at at time zone g.zone)::date as day, e.kind, e.channel, e.representative, e.amount, e.cost, e.said,
                    1 as times
                from given g cross join seen s
                join counted_entry e on e.customer_id = s.customer_id
                left join correction c on c.customer_id = e.customer_id and c.entry_id = e.id
                where e.kind in ('PURCHASE', 'RETURN') and c.entry_id is null
                union all
                select e.customer_id, s.old_kind, s.new_kind, s.old_region, s.new_region,
                    (e.occurred_at at time zone g.zone)::date, e.kind, e.channel, e.representative, e.amount, e.cost, e.said, -d.sign
                from given g cross join seen s
                join sales_due d on d.customer_id = s.customer_id
                cross join lateral (
                    select * from counted_entry where customer_id = d.customer_id and occurred_at = d.occurred_at and id = d.entry_id
                    offset 0) as e),
            part as (
                select w.sign * t.times as sign, t.day, t.kind, t.channel, t.representative, t.amount, t.cost, t.said,
                    coalesce((t.said ->> 'exchangeRate')::numeric, 1) as rate, w.region, w.customer_kind
                from counted t
                cross join lateral (
                    values (-1, t.old_region, t.old_kind), (1, t.new_region, t.new_kind)) as w (sign, region, customer_kind)),
            """ + Partings.CELLS + """
                where v.dimension ~ 'REGION|CUSTOMER_KIND'),
            """ + Folding.SUMMED + """
            bought as (
                select b.customer_id, b.old_kind, b.new_kind, b.old_region, b.new_region, v.dimension, v.value, u.unit,
                    u.start::date as start
                from (select *, said -> 'lines' as lines from counted where kind = 'PURCHASE') as b
                cross join lateral (""" + Partings.OF_ENTRY + """
                    ) as v (dimension, value, other)
                cross join lateral (
                    values ('DAY', date_trunc('day', b.day)), ('WEEK', date_trunc('week', b.day)),
                        ('MONTH', date_trunc('month', b.day)), ('QUARTER', date_trunc('quarter', b.day)),
                        ('YEAR', date_trunc('year', b.day))) as u (unit, start)
                where position('+' in v.dimension) = 0
                group by 1, 2, 3, 4, 5, 6, 7, 8, 9 having sum(b.times) > 0),
            tallied as (
                insert into sales_buyers (unit, dimension, start, value, other, buyers)
                select c.unit, v.dimension, c.start, v.value, v.other, sum(w.sign)
                from bought c
                cross join lateral (values (-1, c.old_region, c.old_kind), (1, c.new_region, c.new_kind)) as w (sign, region, kind)
                cross join lateral ("""
            + Partings.OF_CUSTOMER.formatted("w.region", "w.kind") + """
                    ) as v (dimension, value, other)
                group by c.unit, v.dimension, c.start, v.value, v.other having sum(w.sign) <> 0
                order by c.unit, v.dimension, c.start, v.value, v.other
                on conflict (unit, dimension, start, value, other) do update set buyers = sales_buyers.buyers + excluded.buyers),
            renewed as (
                update sales_customer s set kind = n.new_kind, region = n.new_region from seen n where s.customer_id = n.customer_id),
            done as (
                delete from sales_moved m using seen s where m.customer_id = s.customer_id and m.version = s.version)
            select count(*) from seen""";

    private Moving() {}
}
