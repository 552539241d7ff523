-- Everyone heard of. Version 0 is somebody whose entries have come, and whose own event has not yet: valued all the same.
-- A row is also the lock of its customer: whoever values a customer holds it.
CREATE TABLE customer (
    customer_id uuid PRIMARY KEY,
    version     bigint NOT NULL,
    created_at  timestamptz
);

-- What happened, as the journal tells it: the highest version of every entry, in base currency. Values are derived from
-- these rows and from nothing else. The business day of an entry is not kept, since the zone is configuration.
CREATE TABLE fact (
    customer_id      uuid        NOT NULL,
    id               uuid        NOT NULL,
    version          bigint      NOT NULL,
    kind             text        NOT NULL,
    channel          text,
    occurred_at      timestamptz NOT NULL,
    recorded_at      timestamptz NOT NULL,
    superseded_at    timestamptz,
    amount           numeric CHECK (amount >= 0),
    list_amount      numeric CHECK (list_amount >= 0),
    discount         numeric CHECK (discount >= 0),
    cost             numeric CHECK (cost >= 0),
    duration_minutes integer CHECK (duration_minutes >= 0),
    PRIMARY KEY (customer_id, id),
    CHECK (amount IS NOT NULL OR kind NOT IN ('PURCHASE', 'RETURN'))
);

-- The value of every customer as of its last change: what lists show and what was published last.
CREATE TABLE valuation (
    customer_id       uuid PRIMARY KEY,
    version           bigint      NOT NULL,
    as_of             timestamptz NOT NULL,
    current_value     numeric     NOT NULL,
    past_value        numeric     NOT NULL,
    future_value      numeric     NOT NULL,
    lifetime_value    numeric     NOT NULL,
    probability_alive double precision CHECK (probability_alive BETWEEN 0 AND 1),
    purchases         integer     NOT NULL CHECK (purchases >= 0),
    first_purchase_at timestamptz,
    last_purchase_at  timestamptz,
    revenue           numeric     NOT NULL,
    orders            integer     NOT NULL CHECK (orders >= 0),
    lifetime_revenue  numeric     NOT NULL,
    discount_share    double precision,
    cost_known        boolean     NOT NULL,
    model             text        NOT NULL,
    model_version     integer     NOT NULL,
    reasons           text        NOT NULL
) WITH (fillfactor = 80);

CREATE INDEX valuation_by_current_value ON valuation (current_value, customer_id);
CREATE INDEX valuation_by_past_value ON valuation (past_value, customer_id);
CREATE INDEX valuation_by_future_value ON valuation (future_value, customer_id);
CREATE INDEX valuation_by_lifetime_value ON valuation (lifetime_value, customer_id);

-- Every change of a customer's value, for all time.
CREATE TABLE valuation_history (
    customer_id       uuid        NOT NULL,
    version           bigint      NOT NULL,
    as_of             timestamptz NOT NULL,
    current_value     numeric     NOT NULL,
    past_value        numeric     NOT NULL,
    future_value      numeric     NOT NULL,
    lifetime_value    numeric     NOT NULL,
    probability_alive double precision,
    purchases         integer     NOT NULL,
    model             text        NOT NULL,
    model_version     integer     NOT NULL,
    PRIMARY KEY (customer_id, version)
);

-- What fits have found; never changed afterwards.
CREATE TABLE model_version (
    model           text        NOT NULL,
    version         integer     NOT NULL CHECK (version > 0),
    parameters      jsonb       NOT NULL,
    facts           jsonb       NOT NULL,
    time_unit       text,
    calibration_end date        NOT NULL,
    log_likelihood  double precision NOT NULL,
    customers       bigint      NOT NULL CHECK (customers > 0),
    converged       boolean     NOT NULL,
    outcome         text        NOT NULL,
    reason          text        NOT NULL,
    fitted_at       timestamptz NOT NULL,
    PRIMARY KEY (model, version)
);

-- The version of each model by which customers are valued. event_version is that of the published ModelActivated.
CREATE TABLE active_model (
    model         text PRIMARY KEY,
    version       integer     NOT NULL,
    event_version bigint      NOT NULL,
    activated_at    timestamptz NOT NULL,
    revaluation_job uuid        NOT NULL,
    FOREIGN KEY (model, version) REFERENCES model_version (model, version)
);

-- How far each revaluation of everyone has come, so that it goes on where a stopped replica left off.
CREATE TABLE revaluation (
    id         bigint PRIMARY KEY,
    position   uuid,
    done       bigint NOT NULL DEFAULT 0,
    changed    bigint NOT NULL DEFAULT 0
);
