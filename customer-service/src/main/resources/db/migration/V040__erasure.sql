-- Erasures of persons, without anything that says who they were; the id is that of the job too. A customer is erased once.
create table erasure (
    id           uuid        primary key,
    customer_id  uuid        not null unique,
    reason       text,
    requested_at timestamptz not null,
    requested_by text        not null,
    erased_at    timestamptz
);

-- What each service has said of it, the first time it did.
create table erasure_confirmation (
    customer_id uuid        not null,
    service     text        not null,
    applied_at  timestamptz not null,
    stores      jsonb       not null check (jsonb_typeof(stores) = 'array'),
    primary key (customer_id, service)
);
