-- What the future is seen by, version by version; a version never changes. The first is what the first start was configured with.
CREATE TABLE valuation_policy (
    version             integer PRIMARY KEY CHECK (version > 0),
    name                text             NOT NULL,
    discount_rate       double precision NOT NULL,
    horizon             text             NOT NULL,
    default_margin_rate double precision NOT NULL,
    configured          boolean          NOT NULL,
    created_at          timestamptz      NOT NULL,
    created_by          text             NOT NULL
);

-- Every activation, for all time: the latest is the one in force. The first one follows nothing, and has nobody to value anew.
CREATE TABLE valuation_policy_activation (
    event_version   bigint PRIMARY KEY,
    version         integer     NOT NULL REFERENCES valuation_policy,
    activated_at    timestamptz NOT NULL,
    activated_by    text        NOT NULL,
    revaluation_job uuid
);
