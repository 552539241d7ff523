-- Customers whom refused rows of imports name by id or external reference: who downloads such a row looks at them.
create table customer_import_named (
    import_id   uuid   not null,
    row         bigint not null check (row >= 1),
    customer_id uuid   not null,
    primary key (import_id, row, customer_id)
);
create index customer_import_named_customer on customer_import_named (customer_id);
