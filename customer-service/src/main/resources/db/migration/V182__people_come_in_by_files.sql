-- Rows of files of people at organisations say whom they made or changed; customer_id is the organisation then.
alter table customer_import_row add column contact_id uuid;
create index customer_import_row_contact on customer_import_row (contact_id, import_id, row) where contact_id is not null;
