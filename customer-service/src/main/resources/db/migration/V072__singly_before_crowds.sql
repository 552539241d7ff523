-- Whoever is registered, changed or removed singly is compared before those of whom many come or go at once, by a file or in a batch: somebody
-- who has just made a record is told at once that it may be one too many, and need not wait until a large import was compared.
alter table duplicate_due add column crowd boolean not null default false;
-- those who waited before anybody noted how they came
update duplicate_due set crowd = true;
create index duplicate_due_order on duplicate_due (crowd, customer_id);

create or replace function note_registered() returns trigger language plpgsql as $$
declare
    many boolean := current_setting('clientele.crowd', true) = 'on' or (select count(*) from fresh) > 20;
begin
    insert into duplicate_due (customer_id, crowd) select id, coalesce(many, false) from fresh order by id
    on conflict (customer_id) do update set times = duplicate_due.times + 1, crowd = duplicate_due.crowd and excluded.crowd;
    return null;
end $$;

create or replace function note_changed() returns trigger language plpgsql as $$
declare
    many boolean := current_setting('clientele.crowd', true) = 'on';
begin
    insert into duplicate_due (customer_id, crowd)
    select f.id, coalesce(many, false) from fresh f join old_rows o on o.id = f.id
    where f.document is distinct from o.document or f.merged_into is distinct from o.merged_into order by f.id
    on conflict (customer_id) do update set times = duplicate_due.times + 1, crowd = duplicate_due.crowd and excluded.crowd;
    return null;
end $$;

create or replace function note_gone() returns trigger language plpgsql as $$
declare
    many boolean := current_setting('clientele.crowd', true) = 'on' or (select count(*) from old_rows) > 20;
begin
    insert into duplicate_due (customer_id, crowd) select id, coalesce(many, false) from old_rows order by id
    on conflict (customer_id) do update set times = duplicate_due.times + 1, crowd = duplicate_due.crowd and excluded.crowd;
    return null;
end $$;
