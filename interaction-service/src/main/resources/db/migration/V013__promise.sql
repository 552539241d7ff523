-- What became of each promise; what was promised, and to whom, stands in its entry.
create table promise (
    customer_id    uuid        not null,
    id             uuid        not null,
    entry_id       uuid        not null,
    version        bigint      not null,
    state          text        not null,
    promised_at    timestamptz not null,
    due_at         timestamptz not null,
    representative text,
    settled_at     timestamptz,
    settled_by     uuid,
    primary key (customer_id, id)
);

create index promise_id on promise (id);
create index promise_entry on promise (customer_id, entry_id);
create index promise_due on promise (due_at, id);
create index promise_state on promise (state, due_at, id);

insert into promise (customer_id, id, entry_id, version, state, promised_at, due_at, representative)
select e.customer_id, e.id, e.id, (extract(epoch from e.recorded_at) * 1000000)::bigint, 'OPEN', e.occurred_at,
    (e.said #>> '{promise,dueAt}')::timestamptz, e.representative
from interaction e
left join correction c on c.customer_id = e.customer_id and c.entry_id = e.id
where e.kind = 'PROMISE' and c.entry_id is null;
