-- Keys in refused rows of imports that nobody had then: whoever comes to have one later and is erased takes what the row said along.
-- Of rows that were refused before, nobody notes it any more; they are kept for 30 days.
create table customer_import_unknown (
    import_id uuid    not null,
    row       bigint  not null check (row >= 1),
    of_person boolean not null,
    system    text    not null,
    reference text    not null,
    primary key (import_id, row, of_person, system, reference)
);
create index customer_import_unknown_key on customer_import_unknown (system, reference);
