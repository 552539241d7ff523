-- A representative's customers by name, a page of them without all.
create index customer_owner_name on customer (owner_id, name_search, id) where owner_id is not null;

-- Whether to read in the order of the list or to collect what an index finds depends on how many there are: a finer picture of what
-- attributes and traits hold tells values of one customer in a thousand from values of one in a hundred.
alter index customer_attributes alter column 1 set statistics 500;
alter index customer_scalars alter column 1 set statistics 500;
