-- Satisfaction of everybody, kept up by the day. Whatever makes an answer to a survey count, or no longer, leaves a row in
-- satisfaction_due in the same transaction: with all that counts of the answer, so that summing it up needs neither the entry nor its
-- customer, whatever becomes of them. A report adds to the sums what is still due.
create table satisfaction_due (
    sign        smallint    not null check (sign in (-1, 1)),
    occurred_at timestamptz not null,
    nps         integer,
    attributes  jsonb
);

-- year: that of the journal (UTC); a business day may lie in two
create table satisfaction_day (
    day        date    not null,
    year       integer not null,
    answers    bigint  not null,
    rated      bigint  not null,
    gap        numeric not null,
    asked      bigint  not null,
    promoters  bigint  not null,
    detractors bigint  not null,
    primary key (day, year)
) with (fillfactor = 70);

create table satisfaction_attribute_day (
    day       date    not null,
    year      integer not null,
    attribute text    not null,
    answers   bigint  not null,
    expected  numeric not null,
    perceived numeric not null,
    primary key (day, attribute, year)
) with (fillfactor = 70);

-- The zone by whose days a year was counted. A year that is not named here, or by another zone, is counted from the journal first.
create table satisfaction_year (
    year integer primary key,
    zone text    not null
);

create function note_answer() returns trigger language plpgsql as $$
begin
    insert into satisfaction_due (sign, occurred_at, nps, attributes)
    values (1, new.occurred_at, (new.said ->> 'nps')::integer, new.said -> 'attributes');
    return null;
end $$;

create trigger interaction_answer after insert on interaction
    for each row when (new.kind = 'SURVEY_ANSWER') execute function note_answer();

create function note_corrected_answer() returns trigger language plpgsql as $$
begin
    insert into satisfaction_due (sign, occurred_at, nps, attributes)
    select -1, e.occurred_at, (e.said ->> 'nps')::integer, e.said -> 'attributes'
    from interaction e
    where e.customer_id = new.customer_id and e.id = new.entry_id and e.kind = 'SURVEY_ANSWER';
    return null;
end $$;

create trigger correction_answer after insert on correction
    for each row execute function note_corrected_answer();
