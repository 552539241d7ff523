-- Which job has found a version: whoever leads that job after one who was killed finds what is there already, and nothing a second time. Versions
-- of before know no job.
ALTER TABLE model_version ADD COLUMN found_by uuid;
CREATE UNIQUE INDEX model_version_by_job ON model_version (found_by, model) WHERE found_by IS NOT NULL;
