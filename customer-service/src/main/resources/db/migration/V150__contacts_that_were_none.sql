-- A contact that was corrected is remembered as one that was none: told of its beginning again, it does not count again.
alter table ownership_contact add column counts boolean not null default true;
