-- Sales by region and kind of customer. What a customer was counted as is kept, so that all of it can be moved when the
-- customer is another one now.
alter table known_customer add column kind text, add column region text;

create table sales_customer (
    customer_id uuid primary key,
    kind        text not null,
    region      text not null
);

-- Customers whose kind or region has changed; the version tells a change from the one after it.
create table sales_moved (
    customer_id uuid   primary key,
    version     bigint not null
);

-- Counted by no zone: everything is counted anew.
delete from sales_zone;
