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

-- From which lots points were taken back; what was taken back of a lot (points_lot.reclaimed) and is not here is owed.
create table points_taken (
    customer_id   uuid   not null,          -- whose account both lots are in
    lot_entry_id  uuid   not null,          -- of which points were taken back
    from_entry_id uuid   not null,
    points        bigint not null check (points > 0),
    primary key (customer_id, lot_entry_id, from_entry_id)
);

-- One entry may earn points and settle what is owed.
drop index points_movement_entry;
create index points_movement_entry on points_movement (customer_id, entry_id);

-- What was earned before is as if it had been earned now: by what counts of its purchase now, so that nothing is taken back for what was
-- returned or corrected by then. Lots of which that, or how much of them has expired, is not known any more are never followed: their
-- first_purchase_id stays null.
update points_lot l set expired = e.points
from (
    select m.customer_id, (e.said ->> 'about')::uuid as lot, sum(m.points) as points
    from points_movement m join interaction e on e.id = m.entry_id
    where m.kind = 'POINTS_EXPIRED' group by 1, 2) as e
where l.customer_id = e.customer_id and l.entry_id = e.lot;

create temporary table earned_with on commit drop as
with recursive earlier (customer_id, entry_id, first, steps) as (
    select customer_id, entry_id, purchase_id, 0 from points_lot l
    where purchase_id is not null and (remaining > 0 or expired > 0 or expires_at is null or not exists (
        select from points_movement m
        where m.customer_id = l.customer_id and m.kind = 'POINTS_EXPIRED' and m.occurred_at = l.expires_at
            and not exists (select from interaction e where e.id = m.entry_id)))
    union all
    select p.customer_id, p.entry_id, c.entry_id, steps + 1 from earlier p join correction c on c.corrected_by = p.first)
select distinct on (customer_id, entry_id) customer_id, entry_id, first from earlier order by customer_id, entry_id, steps desc;

create temporary table earned_chain on commit drop as
with recursive chain (customer_id, entry_id, first, member, steps, voided) as (
    select customer_id, entry_id, first, first, 0, false from earned_with
    union all
    select p.customer_id, p.entry_id, p.first, c.corrected_by, steps + 1, c.status = 'VOIDED'
    from chain p join correction c on c.entry_id = p.member)
select * from chain;

insert into points_returned (customer_id, entry_id, lot_entry_id, amount)
select m.customer_id, e.id, m.entry_id, e.amount
from interaction e join earned_chain m on m.member = (e.said ->> 'returns')::uuid
where e.kind = 'RETURN' and not exists (select from correction c where c.entry_id = e.id)
on conflict do nothing;

update points_lot l set first_purchase_id = s.first, counted = s.amount, basis = greatest(s.amount - s.returned, 0)
from (
    select m.customer_id, m.entry_id, m.first, m.voided, e.kind, e.amount, coalesce((
        select sum(r.amount) from points_returned r where r.customer_id = m.customer_id and r.lot_entry_id = m.entry_id), 0) as returned
    from (select distinct on (customer_id, entry_id) * from earned_chain order by customer_id, entry_id, steps desc) as m
    join interaction e on e.id = m.member) as s
where l.customer_id = s.customer_id and l.entry_id = s.entry_id and not s.voided and s.kind = 'PURCHASE';

update points_lot l set stands = false
from earned_chain m left join interaction e on e.id = m.member
where l.customer_id = m.customer_id and l.entry_id = m.entry_id and (m.voided or e.kind <> 'PURCHASE')
    and not exists (select from correction c where c.entry_id = m.member);

delete from points_returned r using points_lot l
where l.customer_id = r.customer_id and l.entry_id = r.lot_entry_id and l.first_purchase_id is null;
