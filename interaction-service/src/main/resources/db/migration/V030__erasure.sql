-- Who was erased stays known as that, so that nothing more is recorded of them; kind and region go. The id of nobody under which
-- the figures of somebody erased are kept stands here too, with the kind and region that its sales are counted under, and has
-- been erased ever since, so that the two are not tied by a moment.
alter table known_customer add column erased_at timestamptz;
create index known_customer_erased on known_customer (erased_at) where erased_at is not null;
