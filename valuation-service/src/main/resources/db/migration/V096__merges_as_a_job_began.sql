-- Who was merged into whom when a fit or a comparison began: each of its steps counts by that, however late it reads. Gone when everybody has
-- been read; what a job that came to nothing leaves is taken away when the next one begins.
CREATE TABLE merge_noted (
    note        uuid        NOT NULL,
    customer_id uuid        NOT NULL,
    survivor    uuid        NOT NULL,
    noted_at    timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (note, customer_id)
);
CREATE INDEX merge_noted_by_survivor ON merge_noted (note, survivor);

-- How many customers stand for themselves: what work on everybody would cost is asked for often.
call keep_sums('customers', 'customer', '''standing''', array['(merged_into is null)::int']);
