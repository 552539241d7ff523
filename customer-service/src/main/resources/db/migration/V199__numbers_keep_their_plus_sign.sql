-- Phone numbers of merged customers are found as they were written, by their digits: with the plus sign before the code of a country, and
-- with zeros that lead out of a country or a town. Without these +1 380 123 4567 is the Chinese 138 0123 4567.
create function phone_numbers(document jsonb) returns text[] language sql immutable parallel safe as $$
    select array(
        select distinct regexp_replace(point ->> 'value', '[^0-9+]', '', 'g')
        from jsonb_array_elements(document -> 'contactPoints') as point where point ->> 'type' = 'PHONE')
$$;
create index customer_merged_numbers on customer using gin (phone_numbers(document)) where merged_into is not null;
drop index customer_merged_phones;
drop function phone_digits;

-- Numbers that cannot be read are compared with their plus sign from now on: who has one is compared once more.
insert into duplicate_due (customer_id)
select distinct customer_id from duplicate_key where kind = 'PHONE' and key not like '+%'
on conflict do nothing;
