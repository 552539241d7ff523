-- Everybody who is erased by an erasure: who was asked for, and those whose records were merged with that one.
create table erasure_customer (
    erasure_id  uuid not null references erasure (id),
    customer_id uuid not null,
    primary key (erasure_id, customer_id)
);
create index erasure_customer_customer on erasure_customer (customer_id);
insert into erasure_customer (erasure_id, customer_id) select id, customer_id from erasure;

-- Merges that went with their customers, by their ids alone, so that whoever wants to undo one is told why that cannot be.
create table erased_merge (
    id        uuid        primary key,
    erased_at timestamptz not null
);
