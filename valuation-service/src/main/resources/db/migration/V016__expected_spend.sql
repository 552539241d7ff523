-- What the customer is expected to spend on a purchase, kept for forecasts of the whole base. Null until the customer is
-- valued again: then its own mean stands in.
ALTER TABLE valuation ADD COLUMN expected_spend double precision;
