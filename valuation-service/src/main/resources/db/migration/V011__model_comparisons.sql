-- Every competition of models on the company's own past, with what came of it; never changed afterwards.
CREATE TABLE model_comparison (
    id          uuid PRIMARY KEY,
    compared_at timestamptz NOT NULL,
    result      jsonb       NOT NULL
);
