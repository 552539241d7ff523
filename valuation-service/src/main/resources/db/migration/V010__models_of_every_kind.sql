-- How a fit went: distinct histories, starts and how many agree, standard errors, time. Null for versions found before.
ALTER TABLE model_version ADD COLUMN report jsonb;

-- One model of a role (PURCHASE, SPEND) is active at a time.
ALTER TABLE active_model ADD COLUMN role text;
UPDATE active_model SET role = CASE model WHEN 'GAMMA_GAMMA' THEN 'SPEND' ELSE 'PURCHASE' END;
ALTER TABLE active_model ALTER COLUMN role SET NOT NULL;
CREATE UNIQUE INDEX active_model_of_role ON active_model (role);
