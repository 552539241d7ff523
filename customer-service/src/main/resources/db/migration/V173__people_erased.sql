-- Erasures of people at organisations, each with its proof and without anything that says who it was.
create table contact_erasure (
    contact_id  uuid        primary key,
    customer_id uuid        not null,
    reason      text,
    erased_at   timestamptz not null,
    erased_by   text        not null,
    stores      jsonb       not null check (jsonb_typeof(stores) = 'array')
);

-- Digests of what tells who is meant are kept for people at organisations too, under the id of the person.
alter table erasure_watch drop constraint erasure_watch_erasure_id_fkey;
