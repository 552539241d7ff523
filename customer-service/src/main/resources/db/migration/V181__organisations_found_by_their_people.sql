-- Organisations are found by the texts of those who are there, too, and have not left: they stand in the organisation's line after what its
-- record says, and of whoever is at a merged customer in the survivor's as well. Registering takes nothing more, for nobody is there yet.
create function person_text(content jsonb) returns text language sql immutable parallel safe as $$
    select folded_text(string_agg(value, ' '))
    from (
        select value from jsonb_each_text(content) where key = any('{name,title,department,note}')
        union all
        select concat_ws(' ', point ->> 'value', case when point ->> 'type' in ('PHONE', 'FAX') then translate(point ->> 'value', ' +-()./', '') end)
        from jsonb_array_elements(content -> 'contactPoints') as point
        union all select held.value from jsonb_each_text(content -> 'personalFacts') as held
    ) as texts (value)
$$;

create function people_text(customer uuid) returns text language sql stable parallel safe as $$
    select string_agg(person_text(content), ' ' order by id) from customer_part
    where customer_id = any(with_merged(customer)) and kind = 'CONTACT' and content ->> 'leftOn' is null
$$;

-- The lines of these customers, with their pairs of Chinese characters, as they are to be now. Who writes another part of the same line
-- meanwhile is waited for, and what was written is seen then.
create function write_texts(those uuid[]) returns void language plpgsql set enable_hashjoin = off set enable_mergejoin = off as $$
begin
    perform from customer_text where id = any(those) order by id for update;
    with texts as materialized (
        select c.id, c.created_at, concat_ws(' ', t.said, people_text(c.id)) as said
        from customer c cross join lateral customer_texts(c.document) as t
        where c.id = any(those)
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
        where n.merged_into is distinct from o.merged_into and survivor is not null);
begin
    if cardinality(those) > 0 then
        perform write_texts(those);
    end if;
    return null;
end $$;

-- Who answers for the organisation must not change meanwhile: a merge would write what was there before into the survivor's line, and nobody
-- would write it again.
create function change_people_texts() returns trigger language plpgsql as $$
declare
    those uuid[] := '{}';
begin
    if tg_op <> 'DELETE' then
        those := array(select customer_id from fresh where kind = 'CONTACT');
    end if;
    if tg_op <> 'INSERT' then
        those := those || array(select customer_id from old_rows where kind = 'CONTACT');
    end if;
    if cardinality(those) > 0 then
        perform from customer
        where id in (select coalesce(merged_into, id) from customer where id = any(those)) order by id for share;
        perform write_texts(array(
            select id from customer where id = any(those)
            union select merged_into from customer where id = any(those) and merged_into is not null));
    end if;
    return null;
end $$;

-- Who writes meanwhile is waited for, and waits: what is noted now and what is noted from now on must meet without a gap.
lock table customer, customer_part in share row exclusive mode;
select write_texts(array(
    select c.id from customer_part p join customer c on c.id = p.customer_id where p.kind = 'CONTACT'
    union select c.merged_into from customer_part p join customer c on c.id = p.customer_id where p.kind = 'CONTACT' and c.merged_into is not null));

create trigger people_texts_insert after insert on customer_part
    referencing new table as fresh for each statement execute function change_people_texts();
create trigger people_texts_update after update on customer_part
    referencing old table as old_rows new table as fresh for each statement execute function change_people_texts();
create trigger people_texts_delete after delete on customer_part
    referencing old table as old_rows for each statement execute function change_people_texts();
