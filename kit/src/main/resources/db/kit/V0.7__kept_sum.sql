-- Sums that are kept beside the rows they are of, so that nobody adds up millions to show a total. Whoever changes rows adds what
-- that makes different as a row of its own, in the same transaction, and waits for nobody; rows of one key become one from time to time.
create table kept_sum (
    name    text      not null,
    key     text      not null,
    amounts numeric[] not null
);

-- From now on keeps sums over a table, by key. What a row counts is said in SQL, as expressions of its columns; events are those of
-- INSERT, UPDATE and DELETE that can make a sum another one. Who writes to the table meanwhile is waited for, and waits: what is
-- counted now and what is kept from now on must meet without a gap, while replicas of before still run.
create procedure keep_sums(name text, of regclass, key text, amounts text[], events text[] default array['INSERT', 'UPDATE', 'DELETE'])
language plpgsql as $$
declare
    event    text;
    counted  text := (select string_agg(format('(%s)::numeric as a%s', a, n), ', ' order by n) from unnest(amounts) with ordinality as u (a, n));
    sums     text := (select string_agg(format('sum(sign * a%s)', n), ', ' order by n) from generate_series(1, cardinality(amounts)) as n);
    another  text := (select string_agg(format('sum(sign * a%s) <> 0', n), ' or ' order by n) from generate_series(1, cardinality(amounts)) as n);
    keeping  text := format('insert into kept_sum (name, key, amounts) select %L, key, array[%s] from (%%s) as counted group by key having %s',
                        name, sums, another);
    rows     text := format('select %%s as sign, (%s)::text as key, %s from %%s', key, counted);
    added    text := format(rows, '1', 'added');
    removed  text := format(rows, '-1', 'removed');
begin
    execute format('lock table %s in share row exclusive mode', of);
    execute format(keeping, format(rows, '1', of));
    foreach event in array events loop
        execute format('create function %I() returns trigger language plpgsql as $f$ begin %s; return null; end $f$',
            name || '_kept_' || lower(event),
            format(keeping, case event
                when 'INSERT' then added
                when 'DELETE' then removed
                else added || ' union all ' || removed end));
        execute format('create trigger %I after %s on %s referencing %s for each statement execute function %I()',
            name || '_kept_' || lower(event), event, of,
            case event
                when 'INSERT' then 'new table as added'
                when 'DELETE' then 'old table as removed'
                else 'new table as added old table as removed' end,
            name || '_kept_' || lower(event));
    end loop;
    execute format('create function %I() returns trigger language plpgsql as $f$ begin delete from kept_sum as k where k.name = %L; return null; end $f$',
        name || '_kept_truncate', name);
    execute format('create trigger %I after truncate on %s execute function %I()', name || '_kept_truncate', of, name || '_kept_truncate');
end $$;
