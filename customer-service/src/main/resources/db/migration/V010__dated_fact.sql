-- Facts of a customer that were true on a day: credit assessments, ratings of bonds, estimates of its wallet. They are never
-- changed; of a kind, the latest by day counts, and of one day the one recorded last (ids grow with time).
create table dated_fact (
    customer_id uuid        not null references customer (id),
    kind        text        not null check (kind <> ''),
    stated_on   date        not null,
    id          uuid        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    content     jsonb       not null check (jsonb_typeof(content) = 'object'),
    primary key (customer_id, kind, stated_on, id)
);

-- How scores become a grade, a limit and a term. The highest version is in force; 0, the default, is not stored.
create table credit_policy (
    version    bigint      primary key check (version >= 1),
    created_at timestamptz not null,
    created_by text        not null,
    content    jsonb       not null check (jsonb_typeof(content) = 'object')
);

-- What is told of a customer and does not stand in its record.
alter table customer
    add column facts_at     timestamptz,
    add column credit_grade text check (credit_grade in ('EXCELLENT', 'GOOD', 'FAIR', 'POOR', 'NONE'));
