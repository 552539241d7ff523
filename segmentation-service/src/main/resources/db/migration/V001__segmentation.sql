-- What this service knows of a customer: facts of the record and of the value, each under the version they came with.
create table standing (
    customer_id       uuid        primary key,
    customer_version  bigint      not null default 0,
    registered_at     timestamptz,
    credit_grade      text,
    valuation_version bigint      not null default 0,
    as_of             timestamptz,
    currency          text        check (currency ~ '^[A-Z]{3}$'),
    current_value     numeric,
    future_value      numeric,
    purchases         int         not null default 0 check (purchases >= 0),
    first_purchase_at timestamptz,
    last_purchase_at  timestamptz,
    lifetime_revenue  numeric,
    discount_share    double precision,
    changed_at        timestamptz not null,
    segment_version   bigint      not null default 0,
    bought            boolean     not null generated always as (purchases > 0) stored,
    check (valuation_version = 0 or (as_of is not null and currency is not null and current_value is not null
        and future_value is not null and lifetime_revenue is not null)),
    check (purchases = 0 or (first_purchase_at is not null and last_purchase_at is not null))
) with (fillfactor = 80);
-- the population of a cut; on its own column so that a further purchase touches no index
create index standing_population on standing (customer_id) where bought;

-- Thresholds as taken from the population; the latest number of a scheme is in force.
create table cut (
    id             uuid        primary key,
    scheme         text        not null,
    number         int         not null,
    scheme_version int         not null,
    moment         text        not null, -- N=64, 2026-12 or REQUEST=…: exactly one cut for each
    customers      bigint      not null check (customers > 0),
    thresholds     jsonb       not null,
    cause          text        not null check (cause in ('POPULATION', 'SCHEDULE', 'REQUEST')),
    cut_at         timestamptz not null,
    version        bigint      not null,
    unique (scheme, number),
    unique (scheme, moment)
);

-- Months whose cut has been asked for, so that each is asked for once by whichever replica comes first.
create table scheduled_cut (
    scheme text not null,
    month  text not null,
    primary key (scheme, month)
);

-- The class a customer is in, one per scheme, with the play that was advised and the cut it was found by.
create table membership (
    customer_id    uuid        not null references standing,
    scheme         text        not null,
    scheme_version int         not null,
    class_code     text        not null,
    play_code      text,
    since          timestamptz not null,
    cause          text        not null check (cause in ('REGISTRATION', 'VALUATION', 'CUT', 'SCHEME')),
    cut_id         uuid        references cut,
    primary key (customer_id, scheme)
) with (fillfactor = 80);
create index membership_class on membership (scheme, class_code, customer_id);

-- Every move between classes, for all time, with what was behind it. Append only: the last move is the membership.
create table membership_move (
    id             bigint      generated always as identity,
    customer_id    uuid        not null,
    scheme         text        not null,
    scheme_version int         not null,
    from_class     text,
    to_class       text        not null,
    moved_at       timestamptz not null,
    recorded_at    timestamptz not null,
    cause          text        not null check (cause in ('REGISTRATION', 'VALUATION', 'CUT', 'SCHEME')),
    inputs         jsonb       not null,
    primary key (customer_id, id)
);

create table action (
    id          uuid        primary key,
    version     bigint      not null,
    customer_id uuid        not null,
    scheme      text        not null,
    class_code  text        not null,
    code        text        not null,
    resources   text        not null check (resources in ('NONE', 'MODERATE', 'HEAVY', 'HEAVIEST')),
    retention   text        not null check (retention in ('RELEASE', 'REBUILD', 'MAINTAIN', 'KEEP_AND_DEEPEN')),
    reason      text        not null,
    status      text        not null check (status in ('PROPOSED', 'ACCEPTED', 'DONE', 'DISMISSED', 'WITHDRAWN')),
    created_at  timestamptz not null,
    updated_at  timestamptz not null
) with (fillfactor = 90);
-- at most one proposal of a scheme is open for a customer
create unique index action_open on action (customer_id, scheme) where status = 'PROPOSED';
create index action_customer on action (customer_id, id desc);
create index action_status on action (status, id desc);
create index action_code on action (code, id desc);
create index action_class on action (scheme, class_code, id desc);
