-- Of a row that was taken back in part, what was changed since and stays.
alter table customer_import_row add column kept_fields text[];
