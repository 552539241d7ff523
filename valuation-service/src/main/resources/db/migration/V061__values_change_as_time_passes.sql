-- When time alone makes a value another one: then it is computed and published anew.
ALTER TABLE valuation ADD COLUMN next_change_at timestamptz;
CREATE INDEX valuation_due ON valuation (next_change_at) WHERE next_change_at IS NOT NULL;

-- Values of before know no such instant: a revaluation finds it out for everybody.
INSERT INTO job (id, kind, state, request, created_at)
SELECT uuidv7(), 'REVALUATION', 'QUEUED', '{}', now() WHERE EXISTS (SELECT FROM valuation);
