-- Whoever is removed is looked for wherever something may name them, here too.
create index ownership_request_customer on ownership_request (customer_id);
