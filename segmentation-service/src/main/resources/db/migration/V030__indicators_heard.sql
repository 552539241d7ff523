-- Indicators and scores as heard last: share of wallet, return on risk, loyalty, trust, scorecards.
create table indicator_heard (
    customer_id uuid primary key,
    version     bigint      not null,
    as_of       timestamptz not null,
    currency    text        not null,
    indicators  jsonb       not null,
    scores      jsonb       not null
);
