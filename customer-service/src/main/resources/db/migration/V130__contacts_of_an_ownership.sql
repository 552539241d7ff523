-- The contacts made since a customer was given to somebody: when the first turns out to have been none, the next is the first.
create table ownership_contact (
    customer_id  uuid        not null,
    ownership_id uuid        not null,
    entry_id     uuid        not null,
    at           timestamptz not null,
    primary key (customer_id, ownership_id, entry_id),
    foreign key (customer_id, ownership_id) references ownership (customer_id, id) on delete cascade
);
