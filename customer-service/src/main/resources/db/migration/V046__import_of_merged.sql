-- Whom the row of an import named, when that customer is merged and the row went to its survivor.
alter table customer_import_row add column merged_id uuid;
create index customer_import_row_merged on customer_import_row (merged_id) where merged_id is not null;
