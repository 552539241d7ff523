-- What activities cost, version by version; a version never changes.
CREATE TABLE cost_policy (
    version    integer PRIMARY KEY CHECK (version > 0),
    name       text        NOT NULL,
    pools      jsonb       NOT NULL,
    created_at timestamptz NOT NULL,
    created_by text        NOT NULL
);

-- Every activation, for all time: the latest is the one in force. Version 0: no activity costs anything.
CREATE TABLE cost_policy_activation (
    event_version   bigint PRIMARY KEY,
    version         integer     NOT NULL CHECK (version >= 0),
    activated_at    timestamptz NOT NULL,
    activated_by    text        NOT NULL,
    revaluation_job uuid        NOT NULL
);

-- Every activation of a model, so that what was known at an instant includes the model in force then.
CREATE TABLE model_activation (
    role          text        NOT NULL,
    event_version bigint      NOT NULL,
    model         text        NOT NULL,
    version       integer     NOT NULL,
    activated_at  timestamptz NOT NULL,
    PRIMARY KEY (role, event_version)
);

INSERT INTO model_activation (role, event_version, model, version, activated_at)
SELECT role, event_version, model, version, activated_at FROM active_model;

CREATE FUNCTION remember_model_activation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO model_activation (role, event_version, model, version, activated_at)
    VALUES (new.role, new.event_version, new.model, new.version, new.activated_at) ON CONFLICT DO NOTHING;
    RETURN new;
END $$;

CREATE TRIGGER remember AFTER INSERT OR UPDATE ON active_model
    FOR EACH ROW EXECUTE FUNCTION remember_model_activation();
