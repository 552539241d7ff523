-- Points that a purchase earned are taken back when it is returned, corrected or voided. What cannot be taken is owed, and settled from
-- what is earned next, so that no balance is ever below zero.
alter table points_account add column reclaimed bigint not null default 0, add column owed bigint not null default 0 check (owed >= 0);
alter table points_account drop constraint points_account_check, add check (earned - redeemed - expired - reclaimed >= 0);

-- first_purchase_id: the first entry of the purchase's chain of corrections; counted: what counts of it now, before returns; stands: whether
-- it counts at all; basis: what counted when its points were earned, less what had been returned by then.
alter table points_lot add column first_purchase_id uuid, add column counted numeric, add column stands boolean not null default true,
    add column expired bigint not null default 0, add column reclaimed bigint not null default 0;
create index points_lot_first_purchase on points_lot (first_purchase_id) where first_purchase_id is not null;

-- Returns that count against the purchase that a lot was earned with.
create table points_returned (
    customer_id  uuid    not null,          -- whose account the lot is in
    entry_id     uuid    not null,          -- the return
    lot_entry_id uuid    not null,
    amount       numeric not null,
    primary key (customer_id, entry_id)
);
create index points_returned_lot on points_returned (customer_id, lot_entry_id);

-- One entry may earn points and settle what is owed.
drop index points_movement_entry;
create index points_movement_entry on points_movement (customer_id, entry_id);

with recursive chain (customer_id, entry_id, first, steps) as (
    select customer_id, entry_id, purchase_id, 0 from points_lot where purchase_id is not null
    union all
    select chain.customer_id, chain.entry_id, c.entry_id, steps + 1 from chain join correction c on c.corrected_by = chain.first)
update points_lot l set first_purchase_id = f.first
from (select distinct on (customer_id, entry_id) * from chain order by customer_id, entry_id, steps desc) as f
where l.customer_id = f.customer_id and l.entry_id = f.entry_id;

update points_lot l set basis = coalesce(l.basis, e.amount), counted = e.amount
from interaction e where e.id = l.purchase_id;
