-- Ids of persons who were erased: whatever comes late under one of them is ignored.
CREATE TABLE erased_customer (
    customer_id uuid   PRIMARY KEY,
    version     bigint NOT NULL
);
