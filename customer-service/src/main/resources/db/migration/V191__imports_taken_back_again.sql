-- Versions by which a row was taken back in part before it was taken back wholly, or still is not.
alter table customer_import_row add column partial_versions bigint[];
