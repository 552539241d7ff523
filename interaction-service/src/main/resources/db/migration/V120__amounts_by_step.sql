-- Entries with amounts of a range are read in the order of the journal, however many there are: those of each step of amounts stand in
-- that order, and a page is put together from the newest of every step that the range touches.
create function amount_step(amount numeric) returns integer language sql immutable parallel safe
    return width_bucket(amount, array[
        1, 2, 5, 1e1, 2e1, 5e1, 1e2, 2e2, 5e2, 1e3, 2e3, 5e3, 1e4, 2e4, 5e4, 1e5, 2e5, 5e5, 1e6, 2e6, 5e6, 1e7, 2e7, 5e7, 1e8, 2e8, 5e8, 1e9, 2e9, 5e9,
        1e10]::numeric[]);

create index interaction_amount_step on interaction (amount_step(amount), occurred_at, id) where amount is not null;
