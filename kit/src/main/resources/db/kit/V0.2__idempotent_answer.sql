-- Answers given under an Idempotency-Key, kept for 24 hours in the transaction of their effect.
create table idempotent_answer (
    key_hash    bytea       primary key check (length(key_hash) = 32),
    subject     text        not null,
    method      text        not null,
    path        text        not null,
    body_digest bytea       not null check (length(body_digest) = 32),
    status      smallint    not null check (status between 200 and 399),
    location    text,
    etag        text,
    media_type  text,
    body        bytea,
    created_at  timestamptz not null
);

create index idempotent_answer_by_age on idempotent_answer (created_at);
