-- Sales of detached years, too, are counted with whoever answers for their customers, and remember whom they came with.
alter table detached_sale add column came_with uuid;
