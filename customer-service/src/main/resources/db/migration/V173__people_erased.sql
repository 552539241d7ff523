-- Erasures of people at organisations, each with its proof and without anything that says who it was.
create table contact_erasure (
    contact_id  uuid        primary key,
    customer_id uuid        not null,
    reason      text,
    erased_at   timestamptz not null,
    erased_by   text        not null,
    stores      jsonb       not null check (jsonb_typeof(stores) = 'array')
);
