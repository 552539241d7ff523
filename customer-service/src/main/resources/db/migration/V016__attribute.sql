-- Properties that the company adds to customers by itself; their values stand in the record under attributes.
create table attribute_definition (
    name       text        primary key check (name ~ '^[a-z][A-Za-z0-9]{0,49}$'),
    version    bigint      not null check (version >= 1),
    content    jsonb       not null check (jsonb_typeof(content) = 'object'),
    created_at timestamptz not null,
    created_by text        not null,
    updated_at timestamptz not null,
    updated_by text        not null
);

create index customer_attributes on customer using gin ((document -> 'attributes') jsonb_path_ops);
