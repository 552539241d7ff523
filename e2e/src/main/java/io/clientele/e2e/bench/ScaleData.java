package io.clientele.e2e.bench;

import java.sql.SQLException;
import java.util.UUID;

import io.clientele.e2e.Suite;

/**
 * Customers and entries written straight into the tables, ten entries a customer over ten years: the suite would take hours
 * to be told of them. Everything about one of them follows from its number, so that the calls know what to ask for.
 */
final class ScaleData {

    static final int ENTRIES_EACH = 10;
    static final int FIRST_YEAR = 2015;

    private static final int CHUNK = 50_000;

    /** Six letters for each number, no two alike, in an order that looks like none. */
    private static final String WORDS = """
            create or replace function bench_word(i bigint) returns text language sql immutable as $$
                select string_agg(chr(97 + (i * %1$d %% %2$d / (26 ^ j)::bigint %% 26)::int), '' order by j desc) from generate_series(0, 5) as j $$""";

    private static final long STEP = 104_729_991L;
    private static final long WORDS_IN_ALL = 308_915_776L; // 26 ^ 6

    /** A name that nobody else has, in Latin letters and in Chinese ones. */
    private static final String CUSTOMERS = """
            insert into customer (id, version, event_version, document, name_search, name_grams, created_at, created_by,
                updated_at, updated_by)
            select ('01700000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 1, 1,
                jsonb_build_object('kind', 'COMPANY', 'name', name, 'roles', jsonb_build_array('CUSTOMER'),
                    'region', 'R' || i %% 30, 'ownerId', 'rep-' || i %% 500),
                lower(name), array['b', 'be', lower(substr(name, 7, 1)), lower(substr(name, 7, 2)), one, other, one || other],
                at, 'bench', at, 'bench'
            from (select i, 'Bench ' || bench_word(i) || ' ' || one || other as name, one, other, at from (
                select i, chr(19968 + i %% 4001) as one, chr(24000 + i / 4001) as other,
                    timestamptz '2015-01-01' + i * interval '1 second' as at
                from generate_series(%1$d, %2$d - 1) as i) as parts) as named""";

    private static final String VERSIONS = """
            insert into customer_version (customer_id, version, changed_at, changed_by, changes)
            select id, 1, created_at, 'bench', '[]' from customer
            where id >= ('01700000-0000-7000-8000-' || lpad(to_hex(%1$d), 12, '0'))::uuid
                and id < ('01700000-0000-7000-8000-' || lpad(to_hex(%2$d), 12, '0'))::uuid""";

    private static final String KNOWN = """
            insert into known_customer (customer_id, version, kind, region)
            select ('01700000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 1, 'COMPANY', 'R' || i %% 30
            from generate_series(%1$d, %2$d - 1) as i""";

    /** Seven purchases, a contact with texts, a service case, a note. */
    private static final String ENTRIES = """
            insert into interaction (id, customer_id, kind, occurred_at, recorded_at, recorded_by, channel, representative, currency,
                amount, list_amount, discount, cost, reference_system, reference_id, bigrams, said)
            select ('01800000-0000-7000-8000-' || lpad(to_hex(i::bigint * 10 + j), 12, '0'))::uuid,
                ('01700000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, kind, at, at, 'bench', channel,
                case when j = 7 then 'rep-' || i %% 500 end, 'CNY',
                case when j < 7 then 10 + i %% 300 end, case when j < 7 then 10 + i %% 300 end, case when j < 7 then 0 end, case when j < 7 then 5 end,
                case when j < 7 then 'bench' end, case when j < 7 then i || '-' || j end,
                case when j = 7 then array[one || other, other || '来', '来电'] end,
                jsonb_strip_nulls(jsonb_build_object('kind', kind, 'occurredAt', to_char(at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'channel', channel,
                    'representative', case when j = 7 then 'rep-' || i %% 500 end,
                    'subject', case when j = 7 then 'Call about ' || bench_word(i) || ' ' || one || other || '来电' end,
                    'amount', case when j < 7 then jsonb_build_object('amount', (10 + i %% 300)::text, 'currency', 'CNY') end,
                    'cost', case when j < 7 then jsonb_build_object('amount', '5', 'currency', 'CNY') end,
                    'externalReference', case when j < 7 then jsonb_build_object('system', 'bench', 'id', i || '-' || j) end))
            from (
                select i, j, (array['CONTACT', 'SERVICE_CASE', 'NOTE'])[greatest(j - 6, 0)] as other_kind,
                    coalesce((array['CONTACT', 'SERVICE_CASE', 'NOTE'])[j - 6], 'PURCHASE') as kind,
                    (array['WEB', 'PHONE', 'APP'])[1 + (i + j) %% 3] as channel,
                    chr(19968 + i %% 4001) as one, chr(24000 + i / 4001) as other,
                    timestamptz '2015-01-01T00:00:00Z' + ((i::bigint * 7919 + j * 1237) %% 3650) * interval '1 day' + (i %% 86400) * interval '1 second' as at
                from generate_series(%1$d, %2$d - 1) as i cross join generate_series(0, 9) as j) as made""";

    private static final String REFERENCES = """
            insert into external_reference (system, id, entry_id, customer_id, occurred_at, digest)
            select 'bench', i || '-' || j, ('01800000-0000-7000-8000-' || lpad(to_hex(i::bigint * 10 + j), 12, '0'))::uuid,
                ('01700000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid,
                timestamptz '2015-01-01T00:00:00Z' + ((i::bigint * 7919 + j * 1237) %% 3650) * interval '1 day' + (i %% 86400) * interval '1 second', '\\x00'
            from generate_series(%1$d, %2$d - 1) as i cross join generate_series(0, 6) as j""";

    private static final String SALES = """
            create temporary table bench_sale on commit drop as
            select e.customer_id, e.occurred_at::date as day, v.dimension, v.value, e.amount, e.cost
            from interaction e cross join lateral (values ('TOTAL', ''), ('CHANNEL', e.channel)) as v (dimension, value)
            where e.kind = 'PURCHASE' and e.customer_id >= ('01700000-0000-7000-8000-' || lpad(to_hex(%1$d), 12, '0'))::uuid
                and e.customer_id < ('01700000-0000-7000-8000-' || lpad(to_hex(%2$d), 12, '0'))::uuid;
            insert into sales_day (dimension, day, value, orders, returns, revenue, returned, cost, uncosted)
            select dimension, day, value, count(*), 0, sum(amount), 0, sum(cost), 0 from bench_sale group by dimension, day, value
            on conflict (dimension, day, value) do update set orders = sales_day.orders + excluded.orders,
                revenue = sales_day.revenue + excluded.revenue, cost = sales_day.cost + excluded.cost;
            insert into sales_buyers (unit, dimension, start, value, buyers)
            select u.unit, dimension, date_trunc(u.unit, day::timestamp)::date, value, count(distinct customer_id)
            from bench_sale cross join (values ('DAY'), ('WEEK'), ('MONTH'), ('QUARTER'), ('YEAR')) as u (unit) group by 1, 2, 3, 4
            on conflict (unit, dimension, start, value) do update set buyers = sales_buyers.buyers + excluded.buyers""";

    private static final String VALUED = """
            insert into customer (customer_id, version, created_at)
            select ('01700000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 1, timestamptz '2015-01-01'
            from generate_series(%1$d, %2$d - 1) as i""";

    private static final String FACTS = """
            insert into fact (customer_id, id, version, kind, channel, occurred_at, recorded_at, amount, list_amount, discount, cost)
            select ('01700000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid,
                ('01800000-0000-7000-8000-' || lpad(to_hex(i::bigint * 10 + j), 12, '0'))::uuid, 1, 'PURCHASE', 'WEB', at, at, 10 + i %% 300, 10 + i %% 300, 0, 5
            from (
                select i, j, timestamptz '2015-01-01T00:00:00Z' + ((i::bigint * 7919 + j * 1237) %% 3650) * interval '1 day' + (i %% 86400) * interval '1 second' as at
                from generate_series(%1$d, %2$d - 1) as i cross join generate_series(0, 6) as j) as made""";

    private final Suite suite;
    private int customers;

    ScaleData(Suite suite) {
        this.suite = suite;
    }

    static String customer(int number) {
        return new UUID(0x0170000000007000L, 0x8000000000000000L | number).toString();
    }

    static String entry(int customer, int which) {
        return new UUID(0x0180000000007000L, 0x8000000000000000L | (customer * 10L + which)).toString();
    }

    /** A word that stands in the name and in one entry of this customer alone. */
    static String word(int number) {
        var word = new StringBuilder();
        for (long left = number * STEP % WORDS_IN_ALL, j = 0; j < 6; j++, left /= 26) {
            word.insert(0, (char) ('a' + left % 26));
        }
        return word.toString();
    }

    static String chineseWord(int number) {
        return Character.toString(19_968 + number % 4_001) + Character.toString(24_000 + number / 4_001);
    }

    /** Grows to so many customers; statistics are brought up to date as the database does by itself in time. */
    void growTo(int count) throws Exception {
        try (var customer = new Database(suite, "customer");
                var interaction = new Database(suite, "interaction");
                var valuation = new Database(suite, "valuation")) {
            customer.run(WORDS.formatted(STEP, WORDS_IN_ALL));
            interaction.run(WORDS.formatted(STEP, WORDS_IN_ALL));
            while (customers < count) {
                int to = Math.min(count, customers + CHUNK);
                fill(customer, to, CUSTOMERS, VERSIONS);
                fill(interaction, to, KNOWN, ENTRIES, REFERENCES, SALES);
                fill(valuation, to, VALUED, FACTS);
                customers = to;
                System.out.printf("%,d customers, %,d entries%n", customers, (long) customers * ENTRIES_EACH);
            }
            customer.run("VACUUM ANALYZE customer");
            interaction.run("VACUUM ANALYZE interaction");
            interaction.run("VACUUM ANALYZE external_reference");
            valuation.run("VACUUM ANALYZE fact");
        }
    }

    private void fill(Database database, int to, String... statements) throws SQLException {
        for (var statement : statements) {
            database.inTransaction(() -> database.run(statement.formatted(customers, to)));
        }
    }
}
