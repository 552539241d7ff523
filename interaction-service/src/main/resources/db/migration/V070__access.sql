-- Who looked at whom: one row for each read, with everybody it showed. Who is erased is taken out of the rows.
create table access_entry (
    id        uuid        primary key,
    at        timestamptz not null,
    subject   text        not null,
    role      text        not null,
    operation text        not null,
    customers uuid[]      not null check (cardinality(customers) > 0)
);
create index access_entry_customers on access_entry using gin (customers);
create index access_entry_at on access_entry (at);
