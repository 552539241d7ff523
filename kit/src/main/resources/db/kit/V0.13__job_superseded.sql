-- The newer job of the kind that does what this one has left.
alter table job add column superseded_by uuid;
