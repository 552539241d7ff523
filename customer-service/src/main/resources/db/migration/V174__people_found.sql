-- What people at organisations are found by: their names like those of customers, and where they can be reached: each value in lower
-- case, and phone numbers in E.164 too.
alter table customer_part
    add column name_search text collate "C",
    add column name_grams  text[],
    add column reached_by  text[];

-- Those who are there: NameKeys says the same of the names that come. Of numbers only those with a country code can be told in E.164
-- here; others are found as they are written until the person is changed.
update customer_part set name_search = folded_name(lower(normalize(content ->> 'name', nfkc))) where kind = 'CONTACT';
update customer_part p
set name_grams = array(
        select distinct piece
        from regexp_matches(p.name_search collate "default", '[\u2e80-\u2fd5\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+|(?:(?![\u2e80-\u2fd5\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff])[[:alnum:]])+', 'g') as word,
            lateral (
                select substr(word[1], place, size) as piece from generate_series(1, length(word[1])) as place, generate_series(1, 2) as size
                where word[1] ~ '^[\u2e80-\u2fd5\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]' and place + size - 1 <= length(word[1])
                union all
                select left(word[1], size) from generate_series(1, 2) as size
                where word[1] !~ '^[\u2e80-\u2fd5\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]') as pieces),
    reached_by = array(
        select distinct said
        from jsonb_array_elements(coalesce(p.content -> 'contactPoints', '[]')) as point, unnest(array[
            lower(point ->> 'value'),
            case when point ->> 'type' = 'PHONE' and point ->> 'value' like '+%'
                then '+' || regexp_replace(point ->> 'value', '[^0-9]', '', 'g') end]) as said
        where said is not null)
where p.kind = 'CONTACT';

create index customer_part_name_trigrams on customer_part using gin (name_search gin_trgm_ops) where name_search is not null;
create index customer_part_name_grams on customer_part using gin (name_grams) where name_grams is not null;
create index customer_part_reached_by on customer_part using gin (reached_by) where reached_by is not null;
