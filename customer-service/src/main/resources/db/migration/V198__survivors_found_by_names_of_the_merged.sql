-- Whoever was merged is found under its survivor by its name alone, too: the survivor's row has the names of those merged into it beside its
-- own, one a line, and what they are found by. So it stands under the terms of them all, and whatever reads along a list meets it there.
alter table customer
    add column merged_names text collate "C",
    add column merged_grams text[];
create index customer_merged_names on customer using gin (merged_names gin_trgm_ops) where merged_names is not null;
create index customer_merged_grams on customer using gin (merged_grams) where merged_grams is not null;

-- Who writes the name of another one merged into the same is waited for, and what was written is seen then.
create function write_merged_names(survivors uuid[]) returns void language plpgsql as $$
begin
    perform from customer where id = any(survivors) order by id for no key update;
    with names as materialized (
        select s.id,
            (select string_agg(m.name_search, e'\n' order by m.id) from customer m where m.merged_into = s.id) as names,
            (select array_agg(distinct gram) from customer m cross join unnest(m.name_grams) as gram where m.merged_into = s.id) as grams
        from unnest(survivors) as s (id)
    )
    update customer c set merged_names = n.names, merged_grams = n.grams
    from names n
    where c.id = n.id and (c.merged_names is distinct from n.names or c.merged_grams is distinct from n.grams);
end $$;

-- As before, of names that come with a merge too.
create or replace function stand_under_terms() returns trigger language plpgsql as $$
begin
    insert into customer_term (term, created_at, id)
    select t.term, f.created_at, f.id
    from fresh f cross join lateral customer_terms(f.document, f.name_grams || f.merged_grams) as t (term) order by 1, 2, 3;
    return null;
end $$;

create or replace function leave_terms() returns trigger language plpgsql set enable_hashjoin = off set enable_mergejoin = off as $$
begin
    delete from customer_term t
    using (
        select x.term, o.created_at, o.id
        from old_rows o cross join lateral customer_terms(o.document, o.name_grams || o.merged_grams) as x (term) order by 1, 2, 3
    ) as gone
    where t.term = gone.term and t.created_at = gone.created_at and t.id = gone.id;
    return null;
end $$;

create or replace function change_terms() returns trigger language plpgsql set enable_hashjoin = off set enable_mergejoin = off as $$
begin
    with stood as materialized (
        select t.term, o.created_at, o.id
        from (
            select id, created_at, document, name_grams, merged_grams from old_rows
            except select id, created_at, document, name_grams, merged_grams from fresh) as o
        cross join lateral customer_terms(o.document, o.name_grams || o.merged_grams) as t (term)
    ), stand as materialized (
        select t.term, f.created_at, f.id
        from (
            select id, created_at, document, name_grams, merged_grams from fresh
            except select id, created_at, document, name_grams, merged_grams from old_rows) as f
        cross join lateral customer_terms(f.document, f.name_grams || f.merged_grams) as t (term)
    ), gone as (
        delete from customer_term t using (select * from stood except select * from stand) as g
        where t.term = g.term and t.created_at = g.created_at and t.id = g.id
    )
    insert into customer_term (term, created_at, id) select * from stand except select * from stood;
    return null;
end $$;

-- Names before texts: the survivor's row is held before its line is.
create or replace function change_texts() returns trigger language plpgsql as $$
declare
    those uuid[];
    survivors uuid[];
begin
    with changed as materialized (
        select * from (
            select n.id, o.merged_into as before, n.merged_into as after, n.document is distinct from o.document as said,
                n.merged_into is distinct from o.merged_into as moved,
                n.name_search <> o.name_search or n.name_grams <> o.name_grams as named
            from fresh n join old_rows o on o.id = n.id) as c
        where said or moved or named
    ), concerned as (
        select id, true as texts, false as names from changed where said
        union all
        select survivor, said or moved, named or moved
        from changed cross join lateral unnest(array[before, after]) as survivor where survivor is not null
    )
    select coalesce(array_agg(distinct id) filter (where texts), '{}'), coalesce(array_agg(distinct id) filter (where names), '{}')
    into those, survivors from concerned;
    if cardinality(survivors) > 0 then
        perform write_merged_names(survivors);
    end if;
    if cardinality(those) > 0 then
        perform write_texts(those);
    end if;
    return null;
end $$;

create or replace function forget_texts() returns trigger language plpgsql set enable_hashjoin = off set enable_mergejoin = off as $$
declare
    survivors uuid[] := array(select distinct merged_into from old_rows where merged_into is not null);
begin
    with forgotten as (
        delete from customer_text t using old_rows o where t.id = o.id returning o.id, o.created_at, t.grams
    )
    delete from customer_term t
    using (select term('text', pair) as term, f.created_at, f.id from forgotten f cross join unnest(f.grams) as pair order by 1, 2, 3) as gone
    where t.term = gone.term and t.created_at = gone.created_at and t.id = gone.id;
    if cardinality(survivors) > 0 then
        perform write_merged_names(survivors);
        perform write_texts(survivors);
    end if;
    return null;
end $$;

-- Who writes meanwhile is waited for, and waits: what is noted now and what is noted from now on must meet without a gap.
lock table customer in share row exclusive mode;
select write_merged_names(array(select distinct merged_into from customer where merged_into is not null));
