package io.clientele.interaction.erasure;

/**
 * What is kept of sales in a year that was taken away, as entries: so the figures of somebody erased stay told, under the id of nobody,
 * until the entries are back.
 */
final class KeptSales {

    private KeptSales() {}

    /** As {@code EntryRows} reads entries; a condition on {@code e} follows. Those that were corrected count no more. */
    static String select(String currency) {
        return """
                select e.id, e.customer_id, e.came_with, e.recorded_at, null as recorded_by, '%s' as currency, e.amount, e.list_amount,
                    e.discount, e.cost, e.said, null::uuid as corrected_by, null as status, null as corrected_at, null as version
                from (
                    select s.id, s.customer_id, s.came_with, coalesce(s.recorded_at, s.occurred_at) as recorded_at, s.amount,
                        s.list_amount, s.discount, s.cost,
                        s.said || jsonb_strip_nulls(jsonb_build_object(
                            'kind', s.kind, 'occurredAt', s.occurred_at, 'channel', s.channel)) as said
                    from detached_sale s
                    where to_regclass('interaction_' || s.year) is null and not exists (
                        select from correction c where c.customer_id = s.customer_id and c.entry_id = s.id)) as e
                """.formatted(currency);
    }

    /** Who is erased and has entries there. */
    static String erased(String partition) {
        return "select distinct e.customer_id from " + partition
                + " e join known_customer k on k.customer_id = e.customer_id where k.erased_at > '-infinity'";
    }

    /** Under which id of nobody the sales of somebody erased were kept: whose sales fall on the same moments tells. */
    static String nobodies(String partition, String kept) {
        return """
                select distinct on (customer_id) customer_id, nobody from (
                    select e.customer_id, s.customer_id as nobody, count(*) as times
                    from %s e
                    join known_customer erased on erased.customer_id = e.customer_id and erased.erased_at > '-infinity'
                    join %s s on s.occurred_at = e.occurred_at and s.kind = e.kind and s.amount = e.amount
                    join known_customer nobody on nobody.customer_id = s.customer_id and nobody.erased_at = '-infinity'
                    group by e.customer_id, s.customer_id) as alike
                order by customer_id, times desc, nobody""".formatted(partition, kept);
    }

    /** Until they are nobody's again, their sales are counted as what they were: kind and region are kept under the id of nobody. */
    static String countAs(String partition, String kept) {
        return """
                update known_customer k set kind = nobody.kind, region = nobody.region
                from (%s) as told join known_customer nobody on nobody.customer_id = told.nobody
                where k.customer_id = told.customer_id""".formatted(nobodies(partition, kept));
    }

    /** What is kept of nobody's sales, in such a table, that are no entries of the journal. */
    static String without(String kept) {
        return """
                select s.id, s.customer_id from %s s
                join known_customer k on k.customer_id = s.customer_id and k.erased_at = '-infinity'
                where not exists (select from interaction e where e.customer_id = s.customer_id and e.id = s.id)""".formatted(kept);
    }
}
