-- A list that is narrowed by a property of which many customers have the same value is read in its order, however many they are: each
-- customer stands under every such value, its terms, in the order of registration. Only a digest of a term is kept; who reads looks into
-- the record too. Triggers keep it, so that no writer can forget it; the column is not called customer_id because nobody else removes
-- rows.
create table customer_term (
    term       bigint      not null,
    created_at timestamptz not null,
    id         uuid        not null
);

create function term(property text, value text) returns bigint language sql immutable parallel safe
    return hashtextextended(property || '=' || value, 0);

-- Of numbers, however they are written, the shortest form.
create function customer_terms(document jsonb, name_grams text[]) returns setof bigint language sql immutable parallel safe as $$
    select distinct term(property, case jsonb_typeof(value) when 'number' then trim_scale((value #>> '{}')::numeric)::text else value #>> '{}' end)
    from (
        select key, value from jsonb_each(document) where key = any('{citySize,operatingState,source,campaign,preferredChannel,preferredLanguage,gender,maritalStatus,education,occupation,lifeStage,dwelling,buyingMotive}')
        union all select 'attributes.' || key, value from jsonb_each(document -> 'attributes')
        union all select 'tastes.' || key, value from jsonb_each(document -> 'tastes')
        union all select 'needs.' || key, value from jsonb_each(document -> 'needs')
        union all select 'values', value from jsonb_array_elements(document -> 'values')
        union all select 'roles', value from jsonb_array_elements(document -> 'roles')
        union all select 'name', to_jsonb(gram) from unnest(name_grams) as gram
    ) as held (property, value)
    where jsonb_typeof(value) in ('string', 'number', 'boolean')
$$;

create function stand_under_terms() returns trigger language plpgsql as $$
begin
    insert into customer_term (term, created_at, id)
    select t.term, f.created_at, f.id from fresh f cross join lateral customer_terms(f.document, f.name_grams) as t (term) order by 1, 2, 3;
    return null;
end $$;

create function leave_terms() returns trigger language plpgsql set enable_hashjoin = off set enable_mergejoin = off as $$
begin
    delete from customer_term t
    using (
        select x.term, o.created_at, o.id from old_rows o cross join lateral customer_terms(o.document, o.name_grams) as x (term) order by 1, 2, 3
    ) as gone
    where t.term = gone.term and t.created_at = gone.created_at and t.id = gone.id;
    return null;
end $$;

-- Most changes are to a few terms of a customer or to none.
create function change_terms() returns trigger language plpgsql set enable_hashjoin = off set enable_mergejoin = off as $$
begin
    with stood as materialized (
        select t.term, o.created_at, o.id
        from (select id, created_at, document, name_grams from old_rows except select id, created_at, document, name_grams from fresh) as o
        cross join lateral customer_terms(o.document, o.name_grams) as t (term)
    ), stand as materialized (
        select t.term, f.created_at, f.id
        from (select id, created_at, document, name_grams from fresh except select id, created_at, document, name_grams from old_rows) as f
        cross join lateral customer_terms(f.document, f.name_grams) as t (term)
    ), gone as (
        delete from customer_term t using (select * from stood except select * from stand) as g
        where t.term = g.term and t.created_at = g.created_at and t.id = g.id
    )
    insert into customer_term (term, created_at, id) select * from stand except select * from stood;
    return null;
end $$;

-- Who writes meanwhile is waited for, and waits: what is noted now and what is noted from now on must meet without a gap.
lock table customer in share row exclusive mode;
insert into customer_term (term, created_at, id)
select t.term, c.created_at, c.id from customer c cross join lateral customer_terms(c.document, c.name_grams) as t (term) order by 1, 2, 3;
alter table customer_term add primary key (term, created_at, id);

create trigger customer_terms_insert after insert on customer
    referencing new table as fresh for each statement execute function stand_under_terms();
create trigger customer_terms_update after update on customer
    referencing old table as old_rows new table as fresh for each statement execute function change_terms();
create trigger customer_terms_delete after delete on customer
    referencing old table as old_rows for each statement execute function leave_terms();
