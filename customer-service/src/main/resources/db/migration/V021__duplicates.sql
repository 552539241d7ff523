-- Customers whose keys are to be looked at again, because their record or their merging has changed. A trigger notes them in the
-- transaction of the change, however it is made; noting one again holds its row, so that nobody takes it up before the commit.
create table duplicate_due (
    customer_id uuid    primary key,
    times       integer not null default 1
);

create function note_registered() returns trigger language plpgsql as $$
begin
    insert into duplicate_due (customer_id) select id from fresh order by id
    on conflict (customer_id) do update set times = duplicate_due.times + 1;
    return null;
end $$;

create function note_changed() returns trigger language plpgsql as $$
begin
    insert into duplicate_due (customer_id)
    select f.id from fresh f join old_rows o on o.id = f.id
    where f.document is distinct from o.document or f.merged_into is distinct from o.merged_into order by f.id
    on conflict (customer_id) do update set times = duplicate_due.times + 1;
    return null;
end $$;

create function note_gone() returns trigger language plpgsql as $$
begin
    insert into duplicate_due (customer_id) select id from old_rows order by id
    on conflict (customer_id) do update set times = duplicate_due.times + 1;
    return null;
end $$;

create trigger customer_registered after insert on customer
    referencing new table as fresh for each statement execute function note_registered();
create trigger customer_changed after update on customer
    referencing old table as old_rows new table as fresh for each statement execute function note_changed();
create trigger customer_gone after delete on customer
    referencing old table as old_rows for each statement execute function note_gone();

-- What two records of one customer would have in common, as it is compared: a phone number in E.164, an e-mail address, a tax
-- number, a name without legal forms.
create table duplicate_key (
    kind        text not null check (kind in ('PHONE', 'EMAIL', 'TAX_NUMBER', 'NAME', 'NAME_AND_BIRTH_DATE')),
    key         text not null check (length(key) between 1 and 400) collate "C",
    customer_id uuid not null,
    primary key (kind, key, customer_id)
);
create index duplicate_key_customer on duplicate_key (customer_id);

-- The name in words whose trigrams tell how similar two names are; of Chinese, pairs of characters spelled in letters.
create table duplicate_name (
    customer_id uuid    primary key,
    person      boolean not null,
    spelled     text    not null collate "C"
);
create index duplicate_name_trigrams on duplicate_name using gin (spelled gin_trgm_ops);

-- What customers are worth, as valuation-service told it: the value at stake.
create table customer_value (
    customer_id    uuid    primary key,
    version        bigint  not null,
    lifetime_value numeric not null
);

create table duplicate_candidate (
    id           uuid             primary key,
    one_id       uuid             not null,
    other_id     uuid             not null check (one_id < other_id),
    score        double precision not null check (score between 0 and 1),
    reasons      jsonb            not null check (jsonb_typeof(reasons) = 'array'),
    at_stake     numeric          not null default 0,
    found_at     timestamptz      not null,
    dismissed_at timestamptz,
    dismissed_by text,
    note         text,
    unique (one_id, other_id),
    constraint dismissed_whole check ((dismissed_at is null) = (dismissed_by is null))
);
create index duplicate_candidate_other on duplicate_candidate (other_id);
create index duplicate_candidate_open on duplicate_candidate (at_stake desc, id desc) where dismissed_at is null;
create index duplicate_candidate_dismissed on duplicate_candidate (at_stake desc, id desc) where dismissed_at is not null;

insert into duplicate_due (customer_id) select id from customer;
