package io.clientele.interaction.erasure;

import java.util.List;

/**
 * The statements that bring complaints and promises under an id of nobody. What became of them is counted, so they stay even while
 * the year of their entries is taken away: under ids of their own, until the entries are back and known by their moments.
 */
final class CaseRekeying {

    /** Nobody can act on what was open any more: it ends here, at no moment, since that would tie it to the erasure. */
    static final String COMPLAINTS = """
            update complaint c set customer_id = to_id, id = opened.fresh, entry_id = entry.fresh, state = 'CLOSED'
            from rekeyed opened, rekeyed entry, (select ?::uuid as from_id, ?::uuid as to_id) as given
            where c.customer_id = from_id and opened.old = c.id and entry.old = c.entry_id""";

    static final String PROMISES = """
            update promise p set customer_id = to_id, id = made.fresh, entry_id = entry.fresh,
                state = case p.state when 'OPEN' then 'LAPSED' else p.state end,
                settled_by = (select fresh from rekeyed where old = p.settled_by)
            from rekeyed made, rekeyed entry, (select ?::uuid as from_id, ?::uuid as to_id) as given
            where p.customer_id = from_id and made.old = p.id and entry.old = p.entry_id""";

    /** After those of the entries that are there: the entry that stands for the case, or the first of its entries, was taken away. */
    private static final String DRAW = """
            insert into rekeyed (old, fresh, came, system, reference, away)
            select id, uuidv7(), customer_id, null, null, true from (
                select distinct c.customer_id, unnest(array[c.id, c.entry_id]) as id
                from %s c
                join known_customer k on k.customer_id = c.customer_id and k.erased_at > '-infinity'
                where c.customer_id = ?::uuid and (
                    exists (select from rekeyed r where r.old = c.entry_id)
                    or exists (
                        select from journal_partition y
                        where y.state = 'DETACHED' and to_regclass('interaction_' || y.year) is null
                            and y.year = extract(year from c.%s at time zone 'UTC')))) as entry
            on conflict do nothing""";

    /** Argument of each: whose. */
    static final List<String> DRAWS =
            List.of(DRAW.formatted("complaint", "opened_at"), DRAW.formatted("promise", "promised_at"));

    /** Where somebody may have something though all entries were taken away. */
    static final List<String> TABLES = List.of("complaint", "promise");

    private CaseRekeying() {}
}
