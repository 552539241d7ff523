-- The ids that an answer names, so that those of somebody who is erased are found at once. Null in rows from before, for which
-- there is a search through them all, until they expire; these few are found by an index too.
alter table idempotent_answer add column names uuid[];
create index idempotent_answer_names on idempotent_answer using gin (names);
create index idempotent_answer_unnamed on idempotent_answer (key_hash) where names is null;
