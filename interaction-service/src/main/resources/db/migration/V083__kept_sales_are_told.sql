-- Of somebody who is erased while a year is taken away, what is kept of its sales is told on; what was kept before says less.
alter table detached_sale add column recorded_at timestamptz, add column list_amount numeric, add column discount numeric;
