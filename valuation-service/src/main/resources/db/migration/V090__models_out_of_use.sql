-- Models that were taken out of use without another in their place, until they are activated again. In model_activation such
-- a moment is version 0, of which there is no version: nothing of its role was in force from then on.
CREATE TABLE retired_model (
    model           text PRIMARY KEY,
    role            text        NOT NULL,
    version         integer     NOT NULL,
    event_version   bigint      NOT NULL,
    retired_at      timestamptz NOT NULL,
    revaluation_job uuid        NOT NULL
);
