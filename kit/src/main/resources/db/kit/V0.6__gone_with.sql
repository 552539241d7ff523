-- Keys that are gone with a tombstone, with commas between them.
alter table outbox add column gone_with text;
