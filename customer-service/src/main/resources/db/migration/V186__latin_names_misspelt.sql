-- Duplicates of people are looked for again where a Latin name has a word that may be misspelt, or letters that may stand for an umlaut.
insert into duplicate_due (customer_id, crowd)
select id, true from customer where document ->> 'kind' = 'INDIVIDUAL' and name_search ~ '[a-z]{7}|[aou]e'
on conflict do nothing;
