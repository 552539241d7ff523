-- The journal: what happened, by the year in which it happened. Rows are written once and never updated; what a correction
-- does to an entry stands in the table correction. Partitions are made when a year is first written.
-- No foreign keys to what grows: customers live in another service, and a distributed database could not keep them.
create table interaction (
    id               uuid        not null,
    customer_id      uuid        not null,
    kind             text        not null check (kind in ('CONTACT', 'PURCHASE', 'RETURN', 'MARKETING_TOUCH',
        'SERVICE_CASE', 'COMPLAINT', 'SURVEY_ANSWER', 'REFERRAL', 'PAYMENT', 'NOTE', 'CORRECTION')),
    occurred_at      timestamptz not null,
    recorded_at      timestamptz not null,
    recorded_by      text        not null,
    channel          text,
    representative   text,
    currency         text        not null,              -- of the amounts here: the base currency
    amount           numeric     check (amount >= 0),
    list_amount      numeric     check (list_amount >= 0),
    discount         numeric     check (discount >= 0),
    cost             numeric     check (cost >= 0),
    corrects         uuid,
    reference_system text,
    reference_id     text,
    bigrams          text[],                            -- pairs of Chinese characters in its texts
    said             jsonb       not null,              -- the entry as it was posted
    primary key (customer_id, occurred_at, id),
    check (kind not in ('PURCHASE', 'RETURN', 'PAYMENT') or amount is not null),
    check (kind <> 'CORRECTION' or corrects is not null),
    check ((reference_system is null) = (reference_id is null))
) partition by range (occurred_at);

-- by id in whatever year; the journal newest first, whole, by what is rarer than purchases, and by representative
create index interaction_id on interaction (id);
create index interaction_newest on interaction (occurred_at, id);
create index interaction_kind on interaction (kind, occurred_at, id) where kind <> 'PURCHASE';
create index interaction_representative on interaction (representative, occurred_at, id) where representative is not null;
create index interaction_chinese on interaction using gin (bigrams) where bigrams is not null;

-- Keys of other systems, unique over all years; the digest tells the same body from another one under the same key.
create table external_reference (
    system      text        not null,
    id          text        not null,
    entry_id    uuid        not null,
    customer_id uuid        not null,
    occurred_at timestamptz not null,
    digest      bytea       not null,
    primary key (system, id)
);

-- At most one correction of an entry; two at once: the primary key lets one win.
create table correction (
    customer_id  uuid        not null,
    entry_id     uuid        not null,
    corrected_by uuid        not null,
    status       text        not null check (status in ('REPLACED', 'VOIDED')),
    corrected_at timestamptz not null,
    version      bigint      not null,
    primary key (customer_id, entry_id)
);

-- Replica of who is a customer, fed by their topic and by asking customer-service.
create table known_customer (
    customer_id uuid   primary key,
    version     bigint not null
);

-- References of customers, as customer-service told them; forgotten when the customer changes.
create table customer_reference (
    system      text not null,
    id          text not null,
    customer_id uuid not null,
    primary key (system, id)
);
create index customer_reference_customer on customer_reference (customer_id);
