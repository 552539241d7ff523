-- From now on a contract runs from the first day of its term, and a renewal that says no last day leaves it open: whoever has a
-- contract may be under it now, or not any more, or since another day. And an index is the mean of all of its measures that are known.
-- Terms are in the details of facts already. A revaluation finds out what follows from them for everybody …
INSERT INTO job (id, kind, state, request, created_at)
SELECT uuidv7(), 'REVALUATION', 'QUEUED', '{}', now() WHERE EXISTS (SELECT FROM valuation);

-- … and as if other rules had come into force, everyone's indicators are looked at again.
DELETE FROM indicator_rules;
