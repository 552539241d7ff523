package io.clientele.interaction.partition;

import java.util.List;

/**
 * Complaints and promises of whoever was erased while their year was away: kept under an id of nobody, without an entry. When the
 * entries come back, each case is given back to one that stands for a case of the same moment and has none; the erasure that
 * follows brings both under an id of nobody together.
 */
final class ReturningCases {

    private static final String GIVE_BACK = """
            with recursive chain as (
                select e.customer_id, e.id, e.id as first, 0 as steps, e.occurred_at as moment, %5$s as what
                from interaction_%1$s e
                where e.kind = '%2$s'
                    and not exists (select from correction c where c.customer_id = e.customer_id and c.entry_id = e.id)
                    and not exists (select from %3$s c where c.customer_id = e.customer_id and c.entry_id = e.id)
                union all
                select chain.customer_id, chain.id, c.entry_id, steps + 1, moment, what
                from chain join correction c on c.customer_id = chain.customer_id and c.corrected_by = chain.first),
            standing as (
                select *, row_number() over (partition by moment, what order by id) as nth
                from (select distinct on (id) * from chain order by id, steps desc) as whole),
            kept as (
                select c.customer_id, c.id, c.%4$s as moment, %6$s as what,
                    row_number() over (partition by c.%4$s, %6$s order by c.id) as nth
                from %3$s c
                join known_customer k on k.customer_id = c.customer_id and k.erased_at = '-infinity'
                where c.%4$s >= make_timestamptz(%1$s, 1, 1, 0, 0, 0, 'UTC')
                    and c.%4$s < make_timestamptz(%1$s + 1, 1, 1, 0, 0, 0, 'UTC')
                    and not exists (select from interaction e where e.customer_id = c.customer_id and e.id = c.entry_id))
            update %3$s c set customer_id = s.customer_id, id = s.first, entry_id = s.id
            from kept join standing s on s.moment = kept.moment and s.what is not distinct from kept.what and s.nth = kept.nth
            where c.customer_id = kept.customer_id and c.id = kept.id""";

    private ReturningCases() {}

    /** After the year's table is a part of the journal again. */
    static List<String> of(int year) {
        return List.of(
                GIVE_BACK.formatted(year, "COMPLAINT", "complaint", "opened_at", "e.said ->> 'product'", "c.product"),
                GIVE_BACK.formatted(
                        year,
                        "PROMISE",
                        "promise",
                        "promised_at",
                        "(e.said #>> '{promise,dueAt}')::timestamptz",
                        "c.due_at"));
    }
}
