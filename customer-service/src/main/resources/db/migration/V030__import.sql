-- Files that came in. A piece belongs to a file that is arriving, or to an import that has not read it to its end.
create table customer_import_piece (
    import_id uuid    not null,
    position  integer not null check (position >= 0),
    content   bytea   not null,
    primary key (import_id, position)
);
alter table customer_import_piece alter column content set storage external;

-- How far it is stands in the job; what came of the rows so far stands here, written with the rows themselves.
create table customer_import (
    id            uuid        primary key,
    job_id        uuid        not null unique,
    options       jsonb       not null check (jsonb_typeof(options) = 'object'),
    digest        bytea       not null,
    bytes         bigint      not null check (bytes > 0),
    rows          bigint      not null check (rows > 0),
    created_at    timestamptz not null,
    created_by    text        not null,
    rows_read     bigint      not null default 0,
    rows_created  bigint      not null default 0,
    rows_updated  bigint      not null default 0,
    unchanged     bigint      not null default 0,
    rejected      bigint      not null default 0,
    reversal_job  uuid        unique,
    reversal_by   text,
    reverted      bigint      not null default 0,
    kept          bigint      not null default 0,
    constraint every_row_has_one_result check (rows_read = rows_created + rows_updated + unchanged + rejected),
    constraint no_more_is_reverted_than_done check (reverted + kept <= rows_created + rows_updated)
);
create index customer_import_digest on customer_import (digest);

-- What an import did: version 1 made the record, a later one changed it.
create table customer_import_row (
    import_id        uuid    not null,
    row              bigint  not null check (row >= 1),
    customer_id      uuid    not null,
    version          bigint  not null check (version >= 1),
    in_journal       boolean not null default false,
    reversal         text    check (reversal in ('REVERTED', 'KEPT')),
    reversal_version bigint,
    kept_because     text,
    primary key (import_id, row)
);
create index customer_import_row_customer on customer_import_row (customer_id, import_id, row);
create index customer_import_row_reversal on customer_import_row (import_id, reversal, row) where reversal is not null;

create table customer_import_error (
    import_id uuid    not null,
    row       bigint  not null check (row >= 1),
    ordinal   integer not null check (ordinal >= 0),
    pointer   text,
    code      text    not null,
    detail    text    not null,
    content   text    not null,
    primary key (import_id, row, ordinal)
);

-- Keys that earlier rows of a trial would have given to a new customer.
create table customer_import_key (
    import_id uuid  not null,
    system    text  not null,
    reference text  not null,
    row       bigint not null,
    primary key (import_id, system, reference)
);
