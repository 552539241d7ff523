-- Whoever was merged is known by its survivor, who is found by whatever was said of either: names, keys, ways to reach them. The merged one's
-- texts stand in the survivor's line after its own, until the merge is undone or all of them are erased.
create function customer_line(customer uuid, document jsonb) returns text language sql stable parallel safe as $$
    select concat_ws(' ',
        (select t.said from customer_texts(document) as t),
        (select string_agg(t.said, ' ' order by m.id) from customer m cross join lateral customer_texts(m.document) as t where m.merged_into = customer),
        people_text(customer))
$$;

create or replace function write_texts(those uuid[]) returns void language plpgsql set enable_hashjoin = off set enable_mergejoin = off as $$
begin
    perform from customer_text where id = any(those) order by id for update;
    with texts as materialized (
        select c.id, c.created_at, customer_line(c.id, c.document) as said from customer c where c.id = any(those)
    ), changed as materialized (
        select f.id, f.created_at, f.said, text_keys(f.said) as grams, t.grams as before
        from texts f join customer_text t on t.id = f.id where t.said <> f.said
    ), stood as materialized (
        select term('text', pair) as term, c.created_at, c.id from changed c cross join unnest(c.before) as pair
    ), stand as materialized (
        select term('text', pair) as term, c.created_at, c.id from changed c cross join unnest(c.grams) as pair
    ), gone as (
        delete from customer_term t using (select * from stood except select * from stand) as g
        where t.term = g.term and t.created_at = g.created_at and t.id = g.id
    ), come as (
        insert into customer_term (term, created_at, id) select * from stand except select * from stood
    )
    update customer_text t set said = c.said, grams = c.grams from changed c where t.id = c.id;
end $$;

create or replace function change_texts() returns trigger language plpgsql as $$
declare
    those uuid[] := array(
        select n.id from fresh n join old_rows o on o.id = n.id where n.document is distinct from o.document
        union
        select survivor from fresh n join old_rows o on o.id = n.id cross join lateral unnest(array[o.merged_into, n.merged_into]) as survivor
        where (n.merged_into is distinct from o.merged_into or n.document is distinct from o.document) and survivor is not null);
begin
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
        perform write_texts(survivors);
    end if;
    return null;
end $$;

-- Digits of phone numbers, without zeros that lead out of a country or a town.
create function phone_digits(document jsonb) returns text[] language sql immutable parallel safe as $$
    select array(
        select distinct ltrim(regexp_replace(point ->> 'value', '[^0-9]', '', 'g'), '0')
        from jsonb_array_elements(document -> 'contactPoints') as point where point ->> 'type' = 'PHONE')
$$;

-- Who writes meanwhile is waited for, and waits: what is noted now and what is noted from now on must meet without a gap.
lock table customer, customer_part in share row exclusive mode;
create index customer_merged_phones on customer using gin (phone_digits(document)) where merged_into is not null;
select write_texts(array(select distinct merged_into from customer where merged_into is not null));
