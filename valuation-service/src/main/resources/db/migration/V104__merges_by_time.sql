-- Who was merged into whom at an instant, as records told: few ever are.
CREATE INDEX customer_profile_merged ON customer_profile (customer_id) WHERE profile ->> 'mergedInto' IS NOT NULL;

CREATE INDEX customer_profile_by_survivor ON customer_profile ((profile ->> 'mergedInto'))
 WHERE profile ->> 'mergedInto' IS NOT NULL;

-- Of the second index's expression the planner knows nothing before.
ANALYZE customer_profile;
