-- Ids of persons who were erased: whatever comes late under one of them is ignored.
create table erased_customer (
    customer_id uuid   primary key,
    version     bigint not null
);
