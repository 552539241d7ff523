-- Accesses are written beside what they tell of and read by people who wait: no list of pending entries that every reader goes through.
alter index access_entry_customers set (fastupdate = off);
select gin_clean_pending_list('access_entry_customers');
