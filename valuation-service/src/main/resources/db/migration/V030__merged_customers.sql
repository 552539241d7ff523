-- Who answers for a merged customer. Facts keep the customer they came with; values are derived from those of a customer and of
-- all who are merged into it, so that undoing a merge is no more than taking this away.
ALTER TABLE customer ADD COLUMN merged_into uuid CHECK (merged_into <> customer_id);
CREATE INDEX customer_by_survivor ON customer (merged_into, customer_id) WHERE merged_into IS NOT NULL;
CREATE INDEX customer_merged ON customer (customer_id) WHERE merged_into IS NOT NULL;
