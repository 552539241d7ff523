-- Events on their way to Kafka: written in the transaction of what they tell, deleted once the broker has them.
create table outbox (
    id            bigint generated always as identity primary key,
    event_id      uuid        not null,
    topic         text        not null,
    key           text        not null,
    partition_key text        not null,
    type          text        not null,
    occurred_at   timestamptz not null,
    payload       bytea,                -- absent: a tombstone
    request_id    text,
    traceparent   text
) with (
    -- the table is a queue: nearly empty, and every row of it dies young
    autovacuum_vacuum_threshold = 20000,
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_insert_threshold = -1,
    autovacuum_vacuum_cost_delay = 0
);
