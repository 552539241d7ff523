-- Where each complaint stands: kept up in the transaction that writes its entries, so that only legal steps are written.
-- id is the entry that opened it, entry_id the one that stands in its place once that was corrected.
create table complaint (
    customer_id     uuid        not null,
    id              uuid        not null,
    entry_id        uuid        not null,
    version         bigint      not null,
    state           text        not null,
    severity        text,
    cause           text,
    product         text,
    representative  text,
    opened_at       timestamptz not null,
    since           timestamptz not null,   -- of the state
    acknowledged_at timestamptz,            -- for the first time
    resolved_at     timestamptz,            -- for the last time
    closed_at       timestamptz,
    acknowledge_by  timestamptz not null,
    resolve_by      timestamptz not null,
    reopened        integer     not null default 0,
    compensation    numeric     not null default 0,
    satisfaction    numeric,
    primary key (customer_id, id)
);

create index complaint_id on complaint (id);
create index complaint_entry on complaint (customer_id, entry_id);
create index complaint_newest on complaint (opened_at, id);
create index complaint_state on complaint (state, opened_at, id);

-- Those of before: open, with the terms of a severity that is not known.
insert into complaint (customer_id, id, entry_id, version, state, severity, cause, product, representative, opened_at, since,
    acknowledge_by, resolve_by, compensation)
select e.customer_id, e.id, e.id, (extract(epoch from e.recorded_at) * 1000000)::bigint, 'OPEN', e.said ->> 'severity',
    e.said ->> 'cause', e.said ->> 'product', e.representative, e.occurred_at, e.occurred_at,
    e.occurred_at + interval '1 day', e.occurred_at + interval '7 days',
    coalesce((e.said #>> '{compensation,amount}')::numeric * coalesce((e.said ->> 'exchangeRate')::numeric, 1), 0)
from interaction e
left join correction c on c.customer_id = e.customer_id and c.entry_id = e.id
where e.kind = 'COMPLAINT' and c.entry_id is null;
