-- Years of the journal, each a partition. CLOSED: nothing more is written, it is about to be detached. DETACHED: its table stands
-- apart, or was taken away; nothing of it is read.
create table journal_partition (
    year       integer     primary key,
    state      text        not null check (state in ('ATTACHED', 'CLOSED', 'DETACHED')),
    entries    bigint,                      -- counted when it was detached
    touched    bigint      not null default 0, -- how many of its entries were changed while it was closed
    changed_at timestamptz not null,
    changed_by text
);

insert into journal_partition (year, state, changed_at)
select substring(c.relname from '[0-9]+$')::integer, 'ATTACHED', now()
from pg_inherits i
join pg_class c on c.oid = i.inhrelid
where i.inhparent = 'interaction'::regclass;

-- What sums of sales need of detached years, so that they stay exact whatever else happens: late entries of the same week, customers
-- who move, another zone of business days.
create table detached_sale (
    year           integer     not null,
    id             uuid        not null,
    customer_id    uuid        not null,
    kind           text        not null,
    occurred_at    timestamptz not null,
    channel        text,
    representative text,
    amount         numeric,
    cost           numeric,
    said           jsonb       not null,    -- lines and exchange rate alone
    primary key (year, customer_id, occurred_at, id)
) partition by list (year);

create view counted_entry as
select id, customer_id, kind, occurred_at, channel, representative, amount, cost, said from interaction
union all
select id, customer_id, kind, occurred_at, channel, representative, amount, cost, said from detached_sale;

create function refuse_closed_year() returns trigger language plpgsql as $$
begin
    raise exception 'the year is closed' using errcode = 'CLDET';
end $$;

-- Entries are written once, but who they are booked on may change.
create function note_closed_year_touched() returns trigger language plpgsql as $$
begin
    update journal_partition set touched = touched + 1 where year = tg_argv[0]::integer;
    return null;
end $$;
