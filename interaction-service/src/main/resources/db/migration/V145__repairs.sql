-- What was put right once and for all in a journal that an earlier version wrote.
create table repair (
    name    text        primary key,
    done_at timestamptz not null
);
