-- What is weighed, and how; a version never changes once it is registered.
CREATE TABLE scorecard_version (
    scorecard  text        NOT NULL,
    version    integer     NOT NULL CHECK (version > 0),
    definition json        NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (scorecard, version)
);

-- A version tried on the whole base: how far it has come, where the base was cut, and what came out.
CREATE TABLE scorecard_trial (
    id          uuid PRIMARY KEY,
    scorecard   text        NOT NULL,
    version     integer     NOT NULL,
    as_of       timestamptz NOT NULL,
    position    uuid,
    done        bigint      NOT NULL DEFAULT 0,
    cuts        json,
    outcome     json,
    finished_at timestamptz,
    FOREIGN KEY (scorecard, version) REFERENCES scorecard_version (scorecard, version)
);

CREATE INDEX scorecard_trial_by_version ON scorecard_trial (scorecard, version, finished_at);

-- What was read of each customer of a trial, until it is scored.
CREATE TABLE scorecard_reading (
    trial_id     uuid NOT NULL,
    customer_id  uuid NOT NULL,
    readings     json NOT NULL,
    before_score numeric,
    before_band  text,
    PRIMARY KEY (trial_id, customer_id)
);

-- The scores of a trial. Those of the active one are the scores of the base, and follow the facts.
CREATE TABLE scorecard_score (
    trial_id     uuid        NOT NULL,
    customer_id  uuid        NOT NULL,
    as_of        timestamptz NOT NULL,
    score        numeric,
    known_weight double precision NOT NULL,
    band         text,
    before_score numeric,
    before_band  text,
    PRIMARY KEY (trial_id, customer_id)
);

CREATE INDEX scorecard_score_ranked ON scorecard_score (trial_id, (coalesce(score, -1)), customer_id);

-- Which trial of which version scores customers. Switching is this one row.
CREATE TABLE active_scorecard (
    scorecard    text PRIMARY KEY,
    version      integer     NOT NULL,
    trial_id     uuid        NOT NULL REFERENCES scorecard_trial (id),
    activated_at timestamptz NOT NULL,
    tag          bigint      NOT NULL,
    rescore_job  uuid        NOT NULL
);
