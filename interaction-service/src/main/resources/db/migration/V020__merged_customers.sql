-- An entry of a merged customer is booked on the survivor, and remembers whom it came with, so that it goes back when the merge
-- is undone. Null where it is booked on the customer it came with.
alter table interaction add column came_with uuid;

-- Who answers for a merged customer.
alter table known_customer add column merged_into uuid check (merged_into <> customer_id);
create index known_customer_merged on known_customer (customer_id) where merged_into is not null;
create index known_customer_survivor on known_customer (merged_into, customer_id) where merged_into is not null;

-- Whom entries are booked on that come with these customers, as long as the caller's transaction lasts: merges wait for those
-- who write entries, and these for merges. Each statement of the function sees what was committed before it began.
create function booked_elsewhere(uuid[]) returns table (customer uuid, survivor uuid)
    language plpgsql volatile as $$
begin
    perform pg_advisory_xact_lock_shared(x'12F00000000'::bigint);
    return query select k.customer_id, k.merged_into from known_customer k
        where k.merged_into is not null and k.customer_id = any($1);
end $$;

-- A customer and those merged into it: loyalty points stay in the accounts they came into, and are added up.
create function with_merged(uuid) returns uuid[]
    language sql stable parallel safe
    return array(select $1 union all select k.customer_id from known_customer k where k.merged_into = $1);
