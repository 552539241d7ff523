package io.clientele.e2e.bench.database;

import java.util.List;

/**
 * What is written of customers {@code %1$d} to {@code %2$d} (exclusive) into the tables of each service, as the services write it. Everything
 * about a customer follows from its number.
 */
final class ScaleTables {

    /** Six letters for each number, no two alike, in an order that looks like none. */
    static final String WORDS = """
            create or replace function bench_word(i bigint) returns text language sql immutable as $$
                select string_agg(chr(97 + (i * %1$d %% %2$d / (26 ^ j)::bigint %% 26)::int), '' order by j desc) from generate_series(0, 5) as j $$""".formatted(ScaleData.STEP, ScaleData.WORDS_IN_ALL);

    private static final String ID = "('01700000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid";
    private static final String FIRST = ID.replace("(i)", "(%1$d)");
    private static final String END = ID.replace("(i)", "(%2$d)");
    private static final String NUMBERS = " from generate_series(%1$d, %2$d - 1) as i";

    /** When the entry j of the customer i happened, over ten years. */
    private static final String AT =
            "timestamptz '2015-01-01T00:00:00Z' + ((i::bigint * 7919 + j * 1237) %% 3650) * interval '1 day' + (i %% 86400) * interval '1 second'";

    private static final String ENTRY_ID =
            "('01800000-0000-7000-8000-' || lpad(to_hex(i::bigint * 10 + j), 12, '0'))::uuid";

    private static final String LETTER = "chr(19968 + i %% 4001)";
    private static final String OTHER = "chr(24000 + i / 4001)";

    /** A name that nobody else has, in Latin letters and in Chinese ones, after one that everybody has. */
    private static final String CUSTOMER =
            """
            insert into customer (id, version, event_version, document, name_search, name_grams, created_at, created_by,
                updated_at, updated_by)
            select %s, 1, 1,
                jsonb_build_object('kind', 'COMPANY', 'name', name, 'roles', jsonb_build_array('CUSTOMER'),
                    'region', 'R' || i %%%% 30, 'ownerId', 'rep-' || i %%%% 500, 'industry', 'I' || i %%%% 40,
                    'operatingState', (array['PROFIT', 'BREAK_EVEN', 'LOSS'])[1 + i %%%% 3], 'employees', i %%%% 5000,
                    'attributes', jsonb_build_object('benchFleet', 'F' || i %%%% 1000),
                    'contactPoints', jsonb_build_array(jsonb_build_object('type', 'PHONE', 'value', '+86139' || lpad(i::text, 8, '0')))),
                lower(name), array['b', 'be', lower(substr(name, 7, 1)), lower(substr(name, 7, 2)), one, other, one || other],
                at, 'bench', at, 'bench'
            from (select i, 'Bench ' || bench_word(i) || ' ' || one || other as name, one, other, at from (
                select i, %s as one, %s as other, timestamptz '2015-01-01' + i * interval '1 second' as at%s) as parts) as named""".formatted(ID, LETTER, OTHER, NUMBERS).replace("%%%%", "%%");

    static final List<String> CUSTOMERS = List.of(
            CUSTOMER,
            "delete from duplicate_due where customer_id >= " + FIRST + " and customer_id < " + END,
            "insert into external_reference (system, reference, customer_id) select 'bench', i::text, " + ID + NUMBERS,
            "insert into customer_version (customer_id, version, changed_at, changed_by, changes) select " + ID
                    + ", 1, timestamptz '2015-01-01' + i * interval '1 second', 'bench', '[]'" + NUMBERS,
            "insert into ownership (customer_id, id, owner_id, since, cause, assigned_by) select " + ID
                    + ", uuidv7(), 'rep-' || i %% 500, timestamptz '2015-01-01', 'RECORD', 'bench'" + NUMBERS,
            "insert into customer_value (customer_id, version, lifetime_value) select " + ID
                    + ", 1, i * 7919::bigint %% 100000" + NUMBERS,
            "insert into duplicate_key (kind, key, customer_id) select 'PHONE', '+86139' || lpad(i::text, 8, '0'), "
                    + ID + NUMBERS + " union all select 'NAME', 'o:' || bench_word(i), " + ID + NUMBERS,
            "insert into duplicate_name (customer_id, person, spelled) select " + ID + ", false, bench_word(i)"
                    + NUMBERS,
            """
            insert into duplicate_candidate (id, one_id, other_id, score, reasons, at_stake, found_at)
            select uuidv7(), %s, %s, 0.8, '[]', i * 7919::bigint %%%% 100000, now() from generate_series(%%1$d, %%2$d - 2, 20) as i""".formatted(ID, ID.replace("(i)", "(i + 1)")),
            "insert into access_entry (id, at, subject, role, operation, customers) select uuidv7(), now(), 'bench', 'agent', 'getCustomer', array["
                    + ID + "]" + NUMBERS);

    /** Seven purchases, a contact with texts, a service case, and of each tenth the answer to a survey, else a note. */
    private static final String ENTRIES =
            """
            insert into interaction (id, customer_id, kind, occurred_at, recorded_at, recorded_by, channel, representative, currency,
                amount, list_amount, discount, cost, reference_system, reference_id, bigrams, said)
            select %s, %s, kind, at, at, 'bench', channel,
                case when j = 7 then 'rep-' || i %%%% 500 end, 'CNY', amount, amount, case when j < 7 then 0 end, case when j < 7 then 5 end,
                case when j < 7 then 'bench' end, case when j < 7 then i || '-' || j end,
                case when j = 7 then array[one || other, other || '来', '来电'] end,
                jsonb_strip_nulls(jsonb_build_object('kind', kind, 'occurredAt', to_char(at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'channel', channel,
                    'representative', case when j = 7 then 'rep-' || i %%%% 500 end,
                    'subject', case when j = 7 then 'Call about ' || bench_word(i) || ' ' || one || other || '来电' end,
                    'nps', case when kind = 'SURVEY_ANSWER' then i %%%% 11 end,
                    'attributes', case when kind = 'SURVEY_ANSWER' then jsonb_build_array(jsonb_build_object(
                        'name', 'A' || i %%%% 7, 'expected', 5, 'perceived', 1 + i %%%% 7)) end,
                    'amount', case when j < 7 then jsonb_build_object('amount', amount::text, 'currency', 'CNY') end,
                    'cost', case when j < 7 then jsonb_build_object('amount', '5', 'currency', 'CNY') end,
                    'externalReference', case when j < 7 then jsonb_build_object('system', 'bench', 'id', i || '-' || j) end))
            from (
                select i, j, case when j < 7 then 'PURCHASE' when j = 7 then 'CONTACT' when j = 8 then 'SERVICE_CASE'
                        when i %%%% 10 = 0 then 'SURVEY_ANSWER' else 'NOTE' end as kind,
                    case when i %%%% 2000 = 7 then 'FAX' else (array['WEB', 'PHONE', 'APP'])[1 + (i + j) %%%% 3] end as channel,
                    case when j < 7 then case when i %%%% 2000 = 7 then 100000 else 10 + i %%%% 300 end end as amount,
                    %s as one, %s as other, %s as at%s cross join generate_series(0, 9) as j) as made""".formatted(ENTRY_ID, ID, LETTER, OTHER, AT, NUMBERS).replace("%%%%", "%%");

    /** Written at the end, from all that is there. Of buyers there are as many rows as there would be; who bought twice is counted twice. */
    static final List<String> SALES = List.of(
            "delete from sales_day where dimension in ('TOTAL', 'CHANNEL', 'REGION')",
            "delete from sales_buyers where dimension in ('TOTAL', 'CHANNEL', 'REGION')",
            """
            insert into sales_day (dimension, day, value, orders, returns, revenue, returned, cost, uncosted)
            select case grouping(e.channel, k.region) when 3 then 'TOTAL' when 1 then 'CHANNEL' else 'REGION' end, e.occurred_at::date,
                coalesce(e.channel, k.region, ''), count(*), 0, sum(e.amount), 0, sum(e.cost), 0
            from interaction e join known_customer k on k.customer_id = e.customer_id where e.kind = 'PURCHASE'
            group by e.occurred_at::date, grouping sets ((), (e.channel), (k.region))""",
            """
            insert into sales_buyers (unit, dimension, start, value, buyers)
            select u.unit, dimension, date_trunc(u.unit, day::timestamp)::date, value, sum(orders)
            from sales_day cross join (values ('DAY'), ('WEEK'), ('MONTH'), ('QUARTER'), ('YEAR')) as u (unit)
            where dimension in ('TOTAL', 'CHANNEL', 'REGION') group by 1, 2, 3, 4""");

    static final List<String> JOURNAL = List.of(
            "insert into known_customer (customer_id, version, kind, region) select " + ID
                    + ", 1, 'COMPANY', 'R' || i %% 30" + NUMBERS,
            "insert into sales_customer (customer_id, kind, region) select " + ID + ", 'COMPANY', 'R' || i %% 30"
                    + NUMBERS,
            ENTRIES,
            "insert into external_reference (system, id, entry_id, customer_id, occurred_at, digest) select 'bench', i || '-' || j, "
                    + ENTRY_ID + ", " + ID + ", " + AT + ", '\\x00'" + NUMBERS
                    + " cross join generate_series(0, 6) as j");

    /** A value that looks like none other, between -1,000 and 99,000. */
    private static final String VALUE = "(i * 104729::bigint %% 100000 - 1000)::numeric";

    static final List<String> VALUES = List.of(
            "insert into customer (customer_id, version, created_at) select " + ID + ", 1, timestamptz '2015-01-01'"
                    + NUMBERS,
            """
            insert into customer_profile (customer_id, version, valid_from, profile) select %s, 1, timestamptz '2015-01-01',
                json_build_object('kind', 'COMPANY', 'region', 'R' || i %%%% 30)%s""".formatted(ID, NUMBERS).replace("%%%%", "%%"),
            """
            insert into fact (customer_id, id, version, kind, channel, occurred_at, recorded_at, amount, list_amount, discount, cost)
            select %s, %s, 1, 'PURCHASE', 'WEB', %s, %s, 10 + i %%%% 300, 10 + i %%%% 300, 0, 5%s cross join generate_series(0, 6) as j""".formatted(ID, ENTRY_ID, AT, AT, NUMBERS).replace("%%%%", "%%"),
            """
            insert into valuation (customer_id, version, as_of, current_value, past_value, future_value, lifetime_value, probability_alive,
                purchases, first_purchase_at, last_purchase_at, revenue, orders, lifetime_revenue, discount_share, cost_known, model,
                model_version, reasons, expected_spend)
            select %1$s, 1, now(), %2$s, %2$s, %2$s / 2, %2$s, 0.5, 7, timestamptz '2015-01-01' + i %%%% 3650 * interval '1 day',
                timestamptz '2024-12-01', 70 * (i %%%% 300), 7, 70 * (i %%%% 300), 0, true, 'HISTORY', 0, '[]', 10%3$s""".formatted(ID, VALUE, NUMBERS).replace("%%%%", "%%"),
            """
            insert into valuation_history (customer_id, version, as_of, current_value, past_value, future_value, lifetime_value,
                probability_alive, purchases, model, model_version)
            select %1$s, 1, now(), %2$s, %2$s, %2$s / 2, %2$s, 0.5, 7, 'HISTORY', 0%3$s""".formatted(ID, VALUE, NUMBERS));

    static final List<String> CLASSES = List.of(
            """
            insert into standing (customer_id, customer_version, registered_at, valuation_version, as_of, currency, current_value, future_value,
                purchases, first_purchase_at, last_purchase_at, lifetime_revenue, changed_at)
            select %1$s, 1, timestamptz '2015-01-01', 1, now(), 'CNY', %2$s, %2$s / 2, 7, timestamptz '2015-01-01',
                timestamptz '2024-12-01', 70 * (i %%%% 300), now()%3$s""".formatted(ID, VALUE, NUMBERS).replace("%%%%", "%%"),
            """
            insert into membership (customer_id, scheme, scheme_version, class_code, since, cause)
            select %1$s, scheme, 1, class_code, timestamptz '2024-12-01', 'VALUATION' from (
                select i, 'VALUE_MATRIX' as scheme, (array['PLATINUM', 'GOLD', 'IRON', 'LEAD'])[1 + i %%%% 4] as class_code%2$s union all
                select i, 'RFM', (array['CHAMPIONS', 'LOYAL', 'NEW', 'AT_RISK', 'LOST'])[1 + i %%%% 5]%2$s) as made""".formatted(ID, NUMBERS).replace("%%%%", "%%"),
            """
            insert into membership_move (customer_id, scheme, scheme_version, to_class, moved_at, recorded_at, cause, inputs)
            select customer_id, scheme, scheme_version, class_code, since, since, cause, '{}' from membership
            where customer_id >= %s and customer_id < %s""".formatted(FIRST, END),
            """
            insert into action (id, version, customer_id, scheme, class_code, code, resources, retention, reason, status, created_at, updated_at)
            select %1$s, 1, %1$s, 'VALUE_MATRIX', (array['PLATINUM', 'GOLD', 'IRON', 'LEAD'])[1 + i %%%% 4], 'CARE_' || i %%%% 4, 'HEAVY',
                'MAINTAIN', 'bench', (array['PROPOSED', 'DONE'])[1 + i / 5 %%%% 2], timestamptz '2024-12-01', timestamptz '2024-12-01'
            from generate_series(%%1$d, %%2$d - 1, 5) as i""".formatted(ID).replace("%%%%", "%%"));

    private ScaleTables() {}
}
