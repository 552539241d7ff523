-- The list of kinds grows, and is checked by the model.
alter table interaction drop constraint interaction_kind_check;
