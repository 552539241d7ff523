package io.clientele.interaction.sales;

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
                    (e.occurred_at at time zone g.zone)::date as day, e.kind, e.amount, e.cost, 1 as times
                from given g cross join seen s
                join counted_entry e on e.customer_id = s.customer_id
                left join correction c on c.customer_id = e.customer_id and c.entry_id = e.id
                where e.kind in ('PURCHASE', 'RETURN') and c.entry_id is null
                union all
                select e.customer_id, s.old_kind, s.new_kind, s.old_region, s.new_region,
                    (e.occurred_at at time zone g.zone)::date, e.kind, e.amount, e.cost, -d.sign
                from given g cross join seen s
                join sales_due d on d.customer_id = s.customer_id
                cross join lateral (
                    select * from counted_entry where customer_id = d.customer_id and occurred_at = d.occurred_at and id = d.entry_id
                    offset 0) as e),
            cell as (
                select v.sign * t.times as sign, t.day, t.kind, v.dimension, v.value, t.amount, t.cost
                from counted t
                cross join lateral (
                    values ('CUSTOMER_KIND', t.old_kind, -1), ('CUSTOMER_KIND', t.new_kind, 1),
                        ('REGION', t.old_region, -1), ('REGION', t.new_region, 1)) as v (dimension, value, sign)),
            """ + Folding.SUMMED + """
            bought as (
                select t.customer_id, t.old_kind, t.new_kind, t.old_region, t.new_region, u.unit, u.start::date as start
                from counted t
                cross join lateral (
                    values ('DAY', date_trunc('day', t.day)), ('WEEK', date_trunc('week', t.day)),
                        ('MONTH', date_trunc('month', t.day)), ('QUARTER', date_trunc('quarter', t.day)),
                        ('YEAR', date_trunc('year', t.day))) as u (unit, start)
                where t.kind = 'PURCHASE' group by 1, 2, 3, 4, 5, 6, 7 having sum(t.times) > 0),
            tallied as (
                insert into sales_buyers (unit, dimension, start, value, buyers)
                select b.unit, v.dimension, b.start, v.value, sum(v.sign)
                from bought b
                cross join lateral (
                    values ('CUSTOMER_KIND', b.old_kind, -1), ('CUSTOMER_KIND', b.new_kind, 1),
                        ('REGION', b.old_region, -1), ('REGION', b.new_region, 1)) as v (dimension, value, sign)
                group by b.unit, v.dimension, b.start, v.value having sum(v.sign) <> 0
                order by b.unit, v.dimension, b.start, v.value
                on conflict (unit, dimension, start, value) do update set buyers = sales_buyers.buyers + excluded.buyers),
            renewed as (
                update sales_customer s set kind = n.new_kind, region = n.new_region from seen n where s.customer_id = n.customer_id),
            done as (
                delete from sales_moved m using seen s where m.customer_id = s.customer_id and m.version = s.version)
            select count(*) from seen""";

    private Moving() {}
}
