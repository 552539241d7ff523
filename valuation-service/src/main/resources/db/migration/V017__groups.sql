-- The organisation or household that a customer belongs to, as its record says now.
ALTER TABLE customer ADD COLUMN parent_id uuid;
CREATE INDEX customer_by_parent ON customer (parent_id) WHERE parent_id IS NOT NULL;
