-- From now on the amounts of a contract count by its terms, and a change alters the term that runs on its day: whoever has a
-- contract that was renewed ahead may be worth something else. Another revaluation of everybody that waits finds it out as well …
INSERT INTO job (id, kind, state, request, created_at)
SELECT uuidv7(), 'REVALUATION', 'QUEUED', '{}', now()
WHERE EXISTS (SELECT FROM valuation)
    AND NOT EXISTS (SELECT FROM job WHERE kind = 'REVALUATION' AND state = 'QUEUED' AND request::text = '{}');

-- … and as if other rules had come into force, everyone's indicators are looked at again.
DELETE FROM indicator_rules;
