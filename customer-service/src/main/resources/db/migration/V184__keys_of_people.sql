-- Keys of people at organisations in other systems. A key belongs to one person only, wherever that one is: so it names somebody without the
-- organisation, and organisations are merged and parted whoever is there. It is claimed like a customer's key, goes with the person, and the
-- digest is that of the body the person was added with; a key that came later has none.
create table person_reference (
    system    text  not null check (length(system) between 1 and 50),
    reference text  not null check (length(reference) between 1 and 200),
    person_id uuid  not null references customer_part (id) on delete cascade deferrable initially deferred,
    digest    bytea,
    primary key (system, reference)
);
create index person_reference_person on person_reference (person_id);

-- Refused rows of imports say whom of an organisation they name, by the id or a key.
alter table customer_import_named
    add column contact_id uuid,
    drop constraint customer_import_named_pkey;
create unique index customer_import_named_once on customer_import_named (import_id, row, customer_id, contact_id) nulls not distinct;
create index customer_import_named_contact on customer_import_named (contact_id) where contact_id is not null;

-- Organisations are found by the keys of those who are there, too; nobody has any yet.
create or replace function person_text(content jsonb) returns text language sql immutable parallel safe as $$
    select folded_text(string_agg(value, ' '))
    from (
        select value from jsonb_each_text(content) where key = any('{name,title,department,note}')
        union all
        select concat_ws(' ', point ->> 'value', case when point ->> 'type' in ('PHONE', 'FAX') then translate(point ->> 'value', ' +-()./', '') end)
        from jsonb_array_elements(content -> 'contactPoints') as point
        union all select key ->> 'id' from jsonb_array_elements(content -> 'externalReferences') as key
        union all select held.value from jsonb_each_text(content -> 'personalFacts') as held
    ) as texts (value)
$$;
