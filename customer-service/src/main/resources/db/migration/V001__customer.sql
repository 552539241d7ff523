-- The record is the document; what is filtered, sorted or constrained is generated from it, so that the two cannot differ.
create extension if not exists pg_trgm;

create table customer (
    id            uuid primary key,
    version       bigint      not null check (version >= 1),
    event_version bigint      not null check (event_version >= 1),
    document      jsonb       not null,
    -- the name in lower case and compatibility form, and the pieces it is found by
    name_search   text        not null collate "C",
    name_grams    text[]      not null,
    created_at    timestamptz not null,
    created_by    text        not null,
    updated_at    timestamptz not null,
    updated_by    text        not null,
    kind          text        not null generated always as (document ->> 'kind') stored
                  check (kind in ('INDIVIDUAL', 'COMPANY', 'GOVERNMENT', 'NON_PROFIT')),
    owner_id      text        generated always as (document ->> 'ownerId') stored,
    region        text        generated always as (document ->> 'region') stored,
    industry      text        generated always as (document ->> 'industry') stored,
    parent_id     uuid        generated always as ((document ->> 'parentId')::uuid) stored
                  references customer (id) check (parent_id <> id),
    referred_by   uuid        generated always as ((document ->> 'referredBy')::uuid) stored
                  references customer (id) check (referred_by <> id),
    constraint name_present check (length(document ->> 'name') between 1 and 200),
    constraint roles_present check (jsonb_array_length(document -> 'roles') between 1 and 5),
    constraint personal_properties_of_individuals check (kind = 'INDIVIDUAL' or not document ?|
        array['birthDate', 'gender', 'education', 'income', 'occupation', 'householdSize', 'lifeStage', 'maritalStatus',
              'dwelling', 'personality', 'values']),
    constraint company_properties_of_organisations check (kind <> 'INDIVIDUAL' or not document ?|
        array['industry', 'annualRevenue', 'employees', 'operatingState', 'purchasingPlan', 'parentId']),
    constraint amounts_not_negative check (
        coalesce((document #>> '{annualRevenue,amount}')::numeric, 0) >= 0
        and coalesce((document #>> '{income,amount}')::numeric, 0) >= 0
        and coalesce((document #>> '{acquisitionCost,amount}')::numeric, 0) >= 0),
    constraint times_in_order check (updated_at >= created_at)
);

-- every sort that is served, and every filter with the default order
create index customer_created on customer (created_at, id);
create index customer_updated on customer (updated_at, id);
create index customer_name on customer (name_search, id);
create index customer_kind on customer (kind, created_at, id);
create index customer_owner on customer (owner_id, created_at, id) where owner_id is not null;
create index customer_region on customer (region, created_at, id) where region is not null;
create index customer_industry on customer (industry, created_at, id) where industry is not null;
create index customer_parent on customer (parent_id) where parent_id is not null;
create index customer_referred_by on customer (referred_by) where referred_by is not null;
create index customer_roles on customer using gin ((document -> 'roles') jsonb_path_ops);
create index customer_name_trigrams on customer using gin (name_search gin_trgm_ops);
create index customer_name_grams on customer using gin (name_grams);

-- A reference is claimed before its customer is written, so that of two that claim the same one waits for the other.
-- The digest is that of the body the customer was registered with; a reference added later has none.
create table external_reference (
    system      text  not null check (length(system) between 1 and 50),
    reference   text  not null check (length(reference) between 1 and 200),
    customer_id uuid  not null references customer (id) deferrable initially deferred,
    digest      bytea,
    primary key (system, reference)
);
create index external_reference_customer on external_reference (customer_id);

-- Who changed what and when; the first version is the registration and lists no changes.
create table customer_version (
    customer_id uuid        not null references customer (id),
    version     bigint      not null check (version >= 1),
    changed_at  timestamptz not null,
    changed_by  text        not null,
    changes     jsonb       not null check (jsonb_typeof(changes) = 'array'),
    primary key (customer_id, version)
);
