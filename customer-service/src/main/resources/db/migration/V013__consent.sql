-- What customers said about channels and purposes: never changed, only added to. Without a contact point it holds for all.
create table consent_entry (
    customer_id   uuid        not null references customer (id),
    id            uuid        not null,
    channel       text        not null,
    purpose       text        not null,
    contact_type  text,
    contact_point text,
    granted       boolean     not null,
    at            timestamptz not null,
    recorded_at   timestamptz not null,
    recorded_by   text        not null,
    evidence      text,
    primary key (customer_id, id),
    constraint contact_point_whole check ((contact_type is null) = (contact_point is null))
);
