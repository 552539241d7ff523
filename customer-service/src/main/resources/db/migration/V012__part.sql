-- What belongs to a customer, has an identity and changes: people at an organisation. A version, as of the record, lists
-- what changed; the first is the making and lists nothing. With a part its versions go: a person who is removed is gone.
create table customer_part (
    customer_id uuid        not null references customer (id),
    kind        text        not null check (kind <> ''),
    id          uuid        not null unique,
    version     bigint      not null check (version >= 1),
    content     jsonb       not null check (jsonb_typeof(content) = 'object'),
    created_at  timestamptz not null,
    created_by  text        not null,
    updated_at  timestamptz not null,
    updated_by  text        not null,
    primary key (customer_id, kind, id)
);

create table customer_part_version (
    part_id    uuid        not null references customer_part (id) on delete cascade,
    version    bigint      not null check (version >= 1),
    changed_at timestamptz not null,
    changed_by text        not null,
    changes    jsonb       not null check (jsonb_typeof(changes) = 'array'),
    primary key (part_id, version)
);
