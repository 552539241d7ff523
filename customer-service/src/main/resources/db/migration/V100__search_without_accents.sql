-- Names are found without regard to accents. Those that are kept were folded without that: they are folded again here, which takes
-- a look at every name, and a write for those with accents only. NameKeys says what is kept for the names that come; this says the
-- same of what it said so far.
create function folded_name(name text) returns text language sql immutable parallel safe as $$
    select translate(
        replace(replace(replace(replace(
            normalize(regexp_replace(normalize(name, nfkd), '[\u0300-\u036f]+', '', 'g'), nfkc),
            'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
        'øłđðħı', 'olddhi')
$$;

-- Of words that are not Chinese the first letter and the first two are kept.
update customer c
set name_search = folded_name(c.name_search),
    name_grams = array(
        select distinct piece
        from unnest(c.name_grams) as gram, unnest(array[left(folded_name(gram), 1), left(folded_name(gram), 2)]) as piece)
where c.name_search ~ '[^ -~]' and folded_name(c.name_search) <> c.name_search;
