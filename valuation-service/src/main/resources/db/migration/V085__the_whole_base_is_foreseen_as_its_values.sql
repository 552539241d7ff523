-- What forecasts of the whole base need to foresee a customer as its value does; null where the value has no such thing.
ALTER TABLE valuation
    -- what a purchase (a contract period) is expected to leave: spend × margin rate − cost to serve
    ADD COLUMN expected_net double precision,
    -- under a contract that answers: its first day
    ADD COLUMN contract_since date,
    -- by BG/BB: calendar periods bought in after the first, and the purchases that one is taken to bring
    ADD COLUMN bought_periods integer,
    ADD COLUMN purchases_each double precision;

-- Values of before know none of it: a revaluation finds it out for everybody, and keeps it, since it finds another instant of the next change.
UPDATE valuation SET next_change_at = now();
INSERT INTO job (id, kind, state, request, created_at)
SELECT uuidv7(), 'REVALUATION', 'QUEUED', '{}', now() WHERE EXISTS (SELECT FROM valuation);
