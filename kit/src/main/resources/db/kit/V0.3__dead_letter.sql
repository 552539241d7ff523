-- Records that could not be applied, kept with their reason until somebody replays them.
create table dead_letter (
    id               uuid        primary key,
    feed             text        not null,
    topic            text        not null,
    partition_number int         not null,
    record_offset    bigint      not null,
    key              text,
    type             text,
    headers          jsonb       not null,
    payload          bytea,
    code             text        not null,
    detail           text        not null,
    parked_at        timestamptz not null,
    replayed_at      timestamptz,
    unique (feed, topic, partition_number, record_offset)
);
create index dead_letter_waiting on dead_letter (id desc) where replayed_at is null;
