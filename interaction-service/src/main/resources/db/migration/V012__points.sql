-- Loyalty points. What was earned lies in lots, from which redeeming takes what expires first; no lot goes below zero, so that
-- no point is spent twice. The account sums up what the movements say, each of which is an entry of the journal.
create table points_account (
    customer_id uuid   primary key,
    version     bigint not null,            -- number of movements
    earned      bigint not null,
    redeemed    bigint not null,
    expired     bigint not null,
    check (earned - redeemed - expired >= 0)
);

create table points_lot (
    customer_id uuid        not null,
    entry_id    uuid        not null,
    purchase_id uuid,
    earned_at   timestamptz not null,
    expires_at  timestamptz,
    points      bigint      not null check (points > 0),
    remaining   bigint      not null check (remaining between 0 and points),
    primary key (customer_id, entry_id)
);

create index points_lot_expiring on points_lot (expires_at) where remaining > 0 and expires_at is not null;
create unique index points_lot_purchase on points_lot (customer_id, purchase_id) where purchase_id is not null;

create table points_movement (
    customer_id uuid        not null,
    number      bigint      not null,
    entry_id    uuid        not null,
    kind        text        not null,
    points      bigint      not null,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    balance     bigint      not null check (balance >= 0),
    primary key (customer_id, number)
);

create unique index points_movement_entry on points_movement (customer_id, entry_id);
