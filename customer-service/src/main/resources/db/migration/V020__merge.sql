-- Who answers for a customer that is the same as another: the survivor at the end of the chain, so that one step finds it.
alter table customer
    add column merged_into uuid references customer (id),
    add constraint not_merged_into_itself check (merged_into <> id);
create index customer_merged_into on customer (merged_into, id) where merged_into is not null;

-- A customer and all who are merged into it: what was recorded of any of them is shown with the survivor and stays where it is.
create function with_merged(uuid) returns uuid[]
    language sql stable parallel safe
    return array(select c.id from customer c where c.id = $1 union all select c.id from customer c where c.merged_into = $1);

-- Which records were said to be one. What was changed in the survivor's record stands in its history: the version before and
-- after; here are only the names, so that no personal data is kept twice. With a customer its merges go; while one stands,
-- merged_into holds the survivor.
create table customer_merge (
    id             uuid        primary key,
    survivor_id    uuid        not null references customer (id) on delete cascade,
    merged_at      timestamptz not null,
    merged_by      text        not null,
    version_before bigint      not null,
    version_after  bigint      not null,
    changed        text[]      not null,
    unmerged_at    timestamptz,
    unmerged_by    text,
    kept           text[],
    constraint versions_in_order check (version_after >= version_before),
    constraint unmerged_whole check ((unmerged_at is null) = (kept is null) and (unmerged_at is null) = (unmerged_by is null))
);
create index customer_merge_survivor on customer_merge (survivor_id, id);

create table customer_merge_member (
    merge_id    uuid    not null references customer_merge (id) on delete cascade,
    place       integer not null check (place >= 0),
    customer_id uuid    not null references customer (id) on delete cascade,
    standing    boolean not null default true,
    primary key (merge_id, place)
);
create unique index customer_merge_standing on customer_merge_member (customer_id) where standing;
create index customer_merge_member_customer on customer_merge_member (customer_id, merge_id);
