package io.clientele.interaction.sales.sum;

/** Parts of statements: what sales are parted by, one dimension or two. The value is empty where it is not known. */
final class Partings {

    /**
     * From parts, each with its sign, what they add to every dimension; open for a condition. By category, the cost is known when each of
     * its lines has one, or when the entry has one and no other category.
     */
    static final String CELLS = """
            cell as (
                select p.sign, p.day, p.kind, v.dimension, v.value, v.other, c.amount, c.cost
                from part p
                cross join lateral (
                    select 'TOTAL' as base, '' as category, p.amount, p.cost
                    union all
                    select 'CATEGORY', '', p.amount, p.cost where p.said -> 'lines' is null
                    union all
                    select 'CATEGORY', l.category, sum(l.amount) * p.rate,
                        case when count(*) over () = 1 and p.cost is not null then p.cost
                            when count(*) = count(l.cost) then sum(l.cost) * p.rate end
                    from (
                        select coalesce(line ->> 'category', '') as category,
                            (line ->> 'quantity')::numeric * (line #>> '{unitPrice,amount}')::numeric
                                - coalesce((line #>> '{discount,amount}')::numeric, 0) as amount,
                            (line ->> 'quantity')::numeric * (line #>> '{unitCost,amount}')::numeric as cost
                        from jsonb_array_elements(p.said -> 'lines') as line) as l
                    group by l.category) as c (base, category, amount, cost)
                cross join lateral (select coalesce(p.channel, '') as channel, coalesce(p.representative, '') as rep) as h
                join lateral (
                    values ('TOTAL', 'TOTAL', '', ''), ('TOTAL', 'CHANNEL', h.channel, ''), ('TOTAL', 'REPRESENTATIVE', h.rep, ''),
                        ('TOTAL', 'REGION', p.region, ''), ('TOTAL', 'CUSTOMER_KIND', p.customer_kind, ''),
                        ('TOTAL', 'CHANNEL+REPRESENTATIVE', h.channel, h.rep), ('TOTAL', 'CHANNEL+REGION', h.channel, p.region),
                        ('TOTAL', 'CHANNEL+CUSTOMER_KIND', h.channel, p.customer_kind),
                        ('TOTAL', 'REPRESENTATIVE+REGION', h.rep, p.region),
                        ('TOTAL', 'REPRESENTATIVE+CUSTOMER_KIND', h.rep, p.customer_kind),
                        ('TOTAL', 'REGION+CUSTOMER_KIND', p.region, p.customer_kind), ('CATEGORY', 'CATEGORY', c.category, ''),
                        ('CATEGORY', 'CATEGORY+CHANNEL', c.category, h.channel),
                        ('CATEGORY', 'CATEGORY+REPRESENTATIVE', c.category, h.rep), ('CATEGORY', 'CATEGORY+REGION', c.category, p.region),
                        ('CATEGORY', 'CATEGORY+CUSTOMER_KIND', c.category, p.customer_kind))
                    as v (base, dimension, value, other) on v.base = c.base
            """;

    /** By what the entry b itself is parted, for the customers who bought. */
    static final String OF_ENTRY = """

                    values ('TOTAL', '', ''), ('CHANNEL', coalesce(b.channel, ''), ''), ('REPRESENTATIVE', coalesce(b.representative, ''), ''),
                        ('CHANNEL+REPRESENTATIVE', coalesce(b.channel, ''), coalesce(b.representative, ''))
                    union all
                    select w.* from (
                        select '' as category where b.lines is null
                        union
                        select coalesce(line ->> 'category', '') from jsonb_array_elements(b.lines) as line) as k
                    cross join lateral (
                        values ('CATEGORY', k.category, ''), ('CATEGORY+CHANNEL', k.category, coalesce(b.channel, '')),
                            ('CATEGORY+REPRESENTATIVE', k.category, coalesce(b.representative, ''))) as w""";

    /** By what those of one dimension c are parted by their customers. Arguments: region and kind of the customer. */
    static final String OF_CUSTOMER = """

                    select o.dimension, o.value, o.other
                    from (values (true, 'REGION', %1$s, ''), (true, 'CUSTOMER_KIND', %2$s, ''), (true, 'REGION+CUSTOMER_KIND', %1$s, %2$s),
                        (false, c.dimension || '+REGION', c.value, %1$s), (false, c.dimension || '+CUSTOMER_KIND', c.value, %2$s))
                        as o (of_all, dimension, value, other)
                    where o.of_all = (c.dimension = 'TOTAL') and position('+' in c.dimension) = 0""";

    private Partings() {}
}
