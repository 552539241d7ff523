-- Sales are also summed up by two dimensions at once: the dimension is then both of their names, as CATEGORY+CHANNEL, the value that of
-- the first, and other that of the second; empty where there is only one.
alter table sales_day add column other text not null default '';
alter table sales_day drop constraint sales_day_pkey, add primary key (dimension, day, value, other);
alter table sales_buyers add column other text not null default '';
alter table sales_buyers drop constraint sales_buyers_pkey, add primary key (unit, dimension, start, value, other);

-- Counted by no zone: everything is counted anew, year by year.
delete from sales_zone;
