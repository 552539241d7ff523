-- Files that had been sent before an erasure may name the person in rows that are not read yet. Until no such file is left, salted
-- digests of what would tell who is meant; files_until is the greatest id that such a file can have.
create table erasure_watch (
    erasure_id  uuid  primary key references erasure (id),
    salt        bytea not null,
    files_until uuid  not null
);
create index erasure_watch_files on erasure_watch (files_until);

create table erasure_mark (
    erasure_id uuid  not null references erasure_watch (erasure_id) on delete cascade,
    digest     bytea not null,
    primary key (erasure_id, digest)
);
