-- Long work: asked for in a caller's transaction, run by whichever replica claims it.
create table job (
    id               uuid        primary key,
    kind             text        not null,
    state            text        not null check (state in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    request          jsonb       not null,
    done             bigint      not null default 0 check (done >= 0),
    total            bigint      check (total >= 0),
    cancel_requested boolean     not null default false,
    worker           uuid,
    heartbeat_at     timestamptz,
    attempts         int         not null default 0,
    created_at       timestamptz not null,
    started_at       timestamptz,
    finished_at      timestamptz,
    result           jsonb,
    problem          jsonb
);
create index job_open on job (created_at) where state in ('QUEUED', 'RUNNING');
create index job_kind on job (kind, id desc);
