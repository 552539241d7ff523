package io.clientele.interaction.erasure;

import java.util.List;
import java.util.stream.Stream;

import io.clientele.interaction.journal.year.DetachedYears;

/**
 * The statements that take a person out of the journal and leave what is counted. Entries, and whatever points at them, come under
 * new ids and the id of nobody, without texts, references, links, or other people; sums that were counted are not touched.
 */
final class Rekeying {

    static final String TABLE = """
            create temporary table if not exists rekeyed (
                old uuid primary key, fresh uuid not null, came uuid not null, system text, reference text, away boolean not null)
            on commit delete rows""";

    static final String EMPTY = "delete from rekeyed";

    /** Where entries are: the journal, and the tables of years that were taken out of it and stand beside it. */
    static final String PLACES = "select 'interaction' union all " + DetachedYears.APART;

    /** What sums of sales need of years that stand apart, or were taken away. */
    private static final String KEPT_SALES = "detached_sale";

    /**
     * In the order of the old ids, since sums of entries of one moment run in the order of ids. What is booked on the customer
     * and came with somebody who is not erased stays: that merge is undone, and it has not been heard of yet.
     */
    private static final String DRAW = """
            insert into rekeyed (old, fresh, came, system, reference, away)
            select id, uuidv7(), came, system, reference, away from (
                select e.id, coalesce(e.came_with, e.customer_id) as came, %s from %s e
                where e.customer_id = ?::uuid and exists (
                    select from known_customer k
                    where k.customer_id = coalesce(e.came_with, e.customer_id) and k.erased_at > '-infinity')
                order by e.id) as entry
            on conflict do nothing""";

    /** What is counted, and nothing else. */
    private static final String KEPT = """
            'kind', 'occurredAt', 'channel', 'representative', 'initiator', 'durationMinutes', 'amount', 'cost', 'tax',
            'exchangeRate', 'lines', 'returns', 'campaign', 'response', 'severity', 'cause', 'product', 'compensation',
            'attributes', 'nps', 'dueDate', 'paidDate', 'about', 'exchange', 'support', 'promise', 'contract', 'step', 'points',
            'kept', 'corrects'""";

    private static final String ENTRIES = """
            update %s e set id = r.fresh, customer_id = to_id, came_with = null, reference_system = null, reference_id = null,
                bigrams = null, corrects = coalesce(
                    (select fresh from rekeyed where old = e.corrects), case when e.kind = 'CORRECTION' then uuidv7() end),
                said = (
                    select jsonb_object_agg(p.key, case
                        when p.key in ('returns', 'about', 'corrects') then to_jsonb(named.fresh)
                        when p.key = 'promise' then p.value - 'to'
                        when p.key = 'support' then p.value - 'item'
                        else p.value end)
                    from jsonb_each(e.said) as p
                    left join rekeyed named on p.key in ('returns', 'about', 'corrects') and named.old::text = p.value #>> '{}'
                    where p.key in (@KEPT@)
                        and (p.key not in ('returns', 'about', 'corrects') or named.fresh is not null))
            from rekeyed r, (select ?::uuid as from_id, ?::uuid as to_id) as given
            where e.customer_id = from_id and e.id = r.old""".replace("@KEPT@", KEPT);

    /** What is kept of sales in years that were taken away is corrected like them, until they come back. */
    private static final String CORRECTIONS_OF_KEPT_SALES = """
            insert into correction (customer_id, entry_id, corrected_by, status, corrected_at, version)
            select to_id, entry.fresh, coalesce((select fresh from rekeyed where old = c.corrected_by), uuidv7()), c.status, '-infinity', 0
            from (select ?::uuid as from_id, ?::uuid as to_id) as given
            join correction c on c.customer_id = from_id join rekeyed entry on entry.old = c.entry_id and entry.away
            where exists (select from detached_sale s where s.customer_id = from_id and s.id = c.entry_id)""";

    /** Where the one that corrects was taken away, that an entry is corrected stays, and by which is forgotten. */
    private static final String CORRECTIONS = """
            update correction c set customer_id = to_id, entry_id = entry.fresh,
                corrected_by = coalesce((select fresh from rekeyed where old = c.corrected_by), uuidv7())
            from rekeyed entry, (select ?::uuid as from_id, ?::uuid as to_id) as given
            where c.customer_id = from_id and entry.old = c.entry_id and not entry.away""";

    /**
     * Of an entry that was taken away it stays known that it is corrected, so that it is not counted again when it comes back. Nothing
     * ties that to the entry which corrects it and is nobody's now: neither an id nor a moment.
     */
    private static final String CORRECTIONS_OF_ENTRIES_AWAY = """
            update correction c set corrected_by = uuidv7(), corrected_at = next_day,
                version = (extract(epoch from next_day) * 1000000)::bigint
            from (select ?::uuid as from_id, ?::uuid as to_id) as given, (
                select customer_id, entry_id, date_trunc('day', corrected_at, 'UTC') + interval '1 day' as next_day
                from correction where corrected_by in (select old from rekeyed where not away)) as blurred
            where c.customer_id = from_id and c.customer_id = blurred.customer_id and c.entry_id = blurred.entry_id""";

    private static final String SALES_DUE = """
            update sales_due d set customer_id = to_id, entry_id = r.fresh
            from rekeyed r, (select ?::uuid as from_id, ?::uuid as to_id) as given
            where d.customer_id = from_id and r.old = d.entry_id""";

    private static final String DETACHED_SALES = """
            update detached_sale s set customer_id = to_id, came_with = null, id = r.fresh
            from rekeyed r, (select ?::uuid as from_id, ?::uuid as to_id) as given
            where s.customer_id = from_id and r.old = s.id""";

    private static final String SALES_CUSTOMER = """
            insert into sales_customer (customer_id, kind, region)
            select to_id, s.kind, s.region
            from (select ?::uuid as from_id, ?::uuid as to_id) as given join sales_customer s on s.customer_id = from_id
            on conflict do nothing""";

    private static final String SALES_MOVED = """
            insert into sales_moved (customer_id, version)
            select to_id, s.version
            from (select ?::uuid as from_id, ?::uuid as to_id) as given join sales_moved s on s.customer_id = from_id
            on conflict do nothing""";

    private static final String NOBODY = """
            insert into known_customer (customer_id, version, kind, region, erased_at)
            select to_id, 0, k.kind, k.region, '-infinity'
            from (select ?::uuid as from_id, ?::uuid as to_id) as given join known_customer k on k.customer_id = from_id
            on conflict do nothing""";

    /** Arguments of each: whose, and to whom. */
    static final List<String> MOVES = List.of(
            CORRECTIONS_OF_KEPT_SALES,
            CORRECTIONS,
            CORRECTIONS_OF_ENTRIES_AWAY,
            CaseRekeying.COMPLAINTS,
            CaseRekeying.PROMISES,
            SALES_DUE,
            DETACHED_SALES,
            SALES_CUSTOMER,
            SALES_MOVED,
            NOBODY);

    /** What hangs on entries that have moved; not on those that stay. */
    private static final String HANGING = """
            delete from %s h where h.customer_id = any(?)
                and not exists (select from interaction e where e.customer_id = h.customer_id and e.id = h.entry_id)""";

    static final String YEARS_TAKEN_AWAY = """
            select 1 from journal_partition where state = 'DETACHED' and to_regclass('interaction_' || year) is null limit 1""";

    private static final String OF_THE_CUSTOMER = "delete from %s where customer_id = any(?)";

    /** What nobody counts goes. Argument of each: whose. */
    static final List<String> DELETIONS = Stream.concat(
                    Stream.of(
                            HANGING.formatted("complaint"),
                            HANGING.formatted("promise"),
                            HANGING.formatted("correction") + " and not exists (" + YEARS_TAKEN_AWAY + ")"),
                    Stream.of(
                                    "customer_reference",
                                    "points_lot",
                                    "points_returned",
                                    "points_taken",
                                    "points_movement",
                                    "points_account",
                                    "sales_customer",
                                    "sales_moved")
                            .map(OF_THE_CUSTOMER::formatted))
            .toList();

    /** By the keys that the entries had: there are as many references as entries, and no index of them by customer. */
    static final String REFERENCES = """
            delete from external_reference r using rekeyed k
            where r.system = k.system and r.id = k.reference and r.entry_id = k.old""";

    /** Only years whose tables are nowhere have references without an entry to find them by: all are gone through then. */
    static final String REFERENCES_TAKEN_AWAY = HANGING.formatted("external_reference");

    private Rekeying() {}

    /** Who of many has entries there. Argument: of whom. */
    static String named(String place) {
        return "select distinct customer_id from " + place + " where customer_id = any(?)";
    }

    static String namedInKeptSales() {
        return named(KEPT_SALES);
    }

    /** Argument: whose. */
    static String draw(String place) {
        return DRAW.formatted("e.reference_system as system, e.reference_id as reference, false as away", place);
    }

    /** What is kept for sums has no references; it stands for entries that are nowhere else. Argument: whose. */
    static String drawKeptSales() {
        return DRAW.formatted("null as system, null as reference, true as away", KEPT_SALES);
    }

    /** Arguments: whose, and to whom. */
    static String entries(String place) {
        return ENTRIES.formatted(place);
    }
}
