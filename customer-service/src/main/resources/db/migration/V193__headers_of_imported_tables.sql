-- The first line of a table that was sent, so that rows which were refused can be given back as a table like it; null of other files,
-- and of those that were sent before headers were kept.
alter table customer_import add column header text;
