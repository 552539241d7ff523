-- Whom nobody looks after, in the order of lists.
create index customer_without_owner on customer (created_at, id) where owner_id is null;
