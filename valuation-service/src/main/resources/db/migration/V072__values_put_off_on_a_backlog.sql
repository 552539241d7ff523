-- Whose value is owed: facts that came with very many others are kept first, and valued when no more of them come. One row for each
-- time, deleted by whoever has valued. Never an update: those who keep facts and the one who values do not wait for each other.
CREATE TABLE valuation_owed (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    customer_id uuid NOT NULL
);
