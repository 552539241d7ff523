-- Whether an event of the same partition key follows that is true only together with this one.
alter table outbox add column more_follows boolean not null default false;
