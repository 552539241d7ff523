-- Who looks after customers, and how many each can take.
create table representative (
    id         text        primary key check (length(id) between 1 and 100),
    version    bigint      not null check (version >= 1),
    name       text        not null,
    capacity   integer     not null check (capacity >= 0),
    active     boolean     not null,
    updated_at timestamptz not null,
    updated_by text        not null
);

-- Who looked after a customer from when to when: one open term at most, and it names the owner that the record names.
create table ownership (
    customer_id      uuid        not null references customer (id),
    id               uuid        not null,
    owner_id         text        not null,
    since            timestamptz not null,
    until            timestamptz,
    cause            text        not null check (cause in ('RECORD', 'APPROVED', 'TRANSFERRED', 'DEADLINE_MISSED')),
    reason           text,
    assigned_by      text        not null,
    contact_due_at   timestamptz,
    first_contact_at timestamptz,
    primary key (customer_id, id)
);
create unique index ownership_open on ownership (customer_id) where until is null;
create index ownership_due on ownership (contact_due_at, customer_id)
    where until is null and first_contact_at is null and contact_due_at is not null;

insert into ownership (customer_id, id, owner_id, since, cause, assigned_by)
select id, uuidv7(), owner_id, updated_at, 'RECORD', updated_by from customer where owner_id is not null;

-- Customers that wait for a manager to say whether somebody shall look after them.
create table ownership_request (
    id           uuid        primary key,
    customer_id  uuid        not null references customer (id),
    state        text        not null check (state in ('IN_REVIEW', 'APPROVED', 'REJECTED')),
    note         text,
    requested_at timestamptz not null,
    requested_by text        not null,
    decided_at   timestamptz,
    decided_by   text,
    reason       text,
    owner_id     text,
    constraint decided_whole check ((state = 'IN_REVIEW') = (decided_at is null))
);
create unique index ownership_request_open on ownership_request (customer_id) where state = 'IN_REVIEW';
create index ownership_request_state on ownership_request (state, id);
