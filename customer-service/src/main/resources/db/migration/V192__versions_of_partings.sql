-- The version by which the survivor let go of what a merge had changed; of merges undone before nobody knows it any more.
alter table customer_merge add column version_parted bigint;
