-- What is rare is found without reading everything that is newer: large amounts, and channels that few use.
create index interaction_amount on interaction (amount) where amount is not null;
create index interaction_channel on interaction (channel, occurred_at, id) where channel is not null;
