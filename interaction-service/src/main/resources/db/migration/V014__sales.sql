-- Sales, kept up by the day. Whoever writes or corrects a purchase or return leaves a row in sales_due, in the same transaction:
-- +1 when the entry begins to count, -1 when it ceases to. Folding them, some customers at a time, into the sums needs no order
-- and counts nothing twice, whenever the entry happened.
create table sales_due (
    customer_id uuid        not null,
    entry_id    uuid        not null,
    sign        smallint    not null check (sign in (-1, 1)),
    occurred_at timestamptz not null,
    primary key (customer_id, entry_id, sign)
);

-- dimension: TOTAL, CATEGORY, CHANNEL or REPRESENTATIVE; the value is empty where it is not known
create table sales_day (
    dimension text    not null,
    day       date    not null,
    value     text    not null,
    orders    bigint  not null,
    returns   bigint  not null,
    revenue   numeric not null,
    returned  numeric not null,
    cost      numeric not null,
    uncosted  numeric not null,     -- revenue whose cost of goods is not known
    primary key (dimension, day, value)
);

-- Customers with a purchase that counts, by period; they cannot be summed up from days.
create table sales_buyers (
    unit      text   not null,
    dimension text   not null,
    start     date   not null,
    value     text   not null,
    buyers    bigint not null,
    primary key (unit, dimension, start, value)
);

-- The zone by whose days all this was counted; another one needs a recount.
create table sales_zone (
    zone text not null
);

insert into sales_due (customer_id, entry_id, sign, occurred_at)
select e.customer_id, e.id, 1, e.occurred_at
from interaction e
left join correction c on c.customer_id = e.customer_id and c.entry_id = e.id
where e.kind in ('PURCHASE', 'RETURN') and c.entry_id is null;
