-- Of whom something was heard since its indicators were told; one row for each time, deleted by whoever has looked. Never an
-- update: writers and the one who looks do not wait for each other.
CREATE TABLE indicator_due (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    customer_id uuid NOT NULL
);

-- The indicators and scores of every customer as told last.
CREATE TABLE indicator_told (
    customer_id uuid PRIMARY KEY,
    version     bigint      NOT NULL,
    as_of       timestamptz NOT NULL,
    indicators  json        NOT NULL,
    scores      json        NOT NULL
);

-- By which rules everyone was looked at last: when others are active, everyone is looked at again.
CREATE TABLE indicator_rules (
    one   boolean PRIMARY KEY DEFAULT true CHECK (one),
    rules text NOT NULL
);
