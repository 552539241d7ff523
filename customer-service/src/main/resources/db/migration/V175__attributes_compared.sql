-- Attributes are asked for by ranges and by parts of texts, whatever a company declares: each value that is a number or a text stands here,
-- texts (days among them) folded like names. Triggers keep it, as they keep terms; the column is not called customer_id because nobody
-- else removes rows.
create table customer_attribute (
    id     uuid    not null,
    name   text    not null collate "C",
    number numeric,
    said   text    collate "C"
);

create function customer_attributes(document jsonb) returns table (name text, number numeric, said text) language sql immutable parallel safe as $$
    select key,
        case jsonb_typeof(value) when 'number' then (value #>> '{}')::numeric end,
        case jsonb_typeof(value) when 'string' then folded_name(lower(normalize(value #>> '{}', nfkc))) end
    from jsonb_each(document -> 'attributes')
    where jsonb_typeof(value) in ('number', 'string')
$$;

create function note_attributes() returns trigger language plpgsql as $$
begin
    insert into customer_attribute (id, name, number, said)
    select f.id, a.name, a.number, a.said from fresh f cross join lateral customer_attributes(f.document) as a
    where f.document -> 'attributes' is not null;
    return null;
end $$;

create function change_attributes() returns trigger language plpgsql as $$
declare
    changed uuid[] := array(
        select f.id from fresh f join old_rows o on o.id = f.id
        where f.document -> 'attributes' is distinct from o.document -> 'attributes');
begin
    if changed <> '{}' then
        delete from customer_attribute where id = any(changed);
        insert into customer_attribute (id, name, number, said)
        select f.id, a.name, a.number, a.said from fresh f cross join lateral customer_attributes(f.document) as a
        where f.id = any(changed);
    end if;
    return null;
end $$;

create function forget_attributes() returns trigger language plpgsql as $$
begin
    delete from customer_attribute where id in (select id from old_rows);
    return null;
end $$;

-- Who writes meanwhile is waited for, and waits: what is noted now and what is noted from now on must meet without a gap.
lock table customer in share row exclusive mode;
insert into customer_attribute (id, name, number, said)
select c.id, a.name, a.number, a.said from customer c cross join lateral customer_attributes(c.document) as a
where c.document -> 'attributes' is not null;
alter table customer_attribute add primary key (id, name);
create index customer_attribute_number on customer_attribute (name, number, id) where number is not null;
create index customer_attribute_said on customer_attribute (name, said, id) where said is not null;
create index customer_attribute_trigrams on customer_attribute using gin (said gin_trgm_ops) where said is not null;

create trigger customer_attributes_insert after insert on customer
    referencing new table as fresh for each statement execute function note_attributes();
create trigger customer_attributes_update after update on customer
    referencing old table as old_rows new table as fresh for each statement execute function change_attributes();
create trigger customer_attributes_delete after delete on customer
    referencing old table as old_rows for each statement execute function forget_attributes();
