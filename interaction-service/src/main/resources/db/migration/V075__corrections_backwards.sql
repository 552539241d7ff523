-- From an entry back to the one whose place it took.
create index correction_corrected_by on correction (corrected_by);
