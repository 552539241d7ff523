-- When a customer was last found to be as its record says: as a whole, by one of its contact points, or by registering it.
-- Moments in documents always end in Z, so reading them depends on no setting: the function is as immutable as it says.
create function last_verified(document jsonb) returns timestamptz
    language sql immutable parallel safe
    return (select max((point ->> 'verifiedAt')::timestamptz) from jsonb_array_elements(document -> 'contactPoints') as point);

alter table customer add column checked_at timestamptz;

alter table customer add column fresh_at timestamptz not null generated always as (
    greatest(created_at, checked_at, case when document ? 'contactPoints' then last_verified(document) end)) stored;

create index customer_fresh on customer (fresh_at, id);
create index customer_owner_fresh on customer (owner_id, fresh_at, id) where owner_id is not null;
