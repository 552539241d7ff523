-- While all sales are counted anew: the next year whose sales become due again; null when those of all years have.
alter table sales_zone add column year integer;
