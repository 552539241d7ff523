-- Filters that people keep for themselves or share.
create table customer_view (
    id         uuid        primary key,
    version    bigint      not null check (version >= 1),
    owner      text        not null,
    content    jsonb       not null check (jsonb_typeof(content) = 'object'),
    shared     boolean     not null generated always as (coalesce((content ->> 'shared')::boolean, false)) stored,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
create index customer_view_owner on customer_view (owner, id);
create index customer_view_shared on customer_view (id) where shared;
