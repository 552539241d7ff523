-- Models of spend compete too: a comparison is among models of one role. Those made so far were of buying.
ALTER TABLE model_comparison ADD COLUMN role text NOT NULL DEFAULT 'PURCHASE';
