-- Customers are found by any text of their record: besides the name by keys in other systems, ways to reach them, places, texts. What a
-- record says stands here folded like names, in one line; of Chinese the pairs of neighbours are keys. Triggers keep it, as they keep terms;
-- the column is not called customer_id because nobody else removes rows.
create table customer_text (
    id    uuid   not null,
    said  text   not null collate "C",
    grams text[] not null
);

-- Most texts are plain, and most time is spent on those that are not.
create function folded_text(said text) returns text language sql immutable parallel safe as $$
    select case when octet_length(said) = length(said) then lower(said) else folded_name(lower(normalize(said, nfkc))) end
$$;

-- Phone numbers also without what stands between their digits.
create function customer_texts(document jsonb) returns table (said text) language sql immutable parallel safe as $$
    select folded_text(string_agg(value, ' '))
    from (
        select value from jsonb_each_text(document)
        where key = any('{name,region,industry,purchasingPlan,campaign,education,occupation,lifeStage,dwelling,personality}')
        union all
        select concat_ws(' ', point ->> 'value', case when point ->> 'type' in ('PHONE', 'FAX') then translate(point ->> 'value', ' +-()./', '') end)
        from jsonb_array_elements(document -> 'contactPoints') as point
        union all select key ->> 'id' from jsonb_array_elements(document -> 'externalReferences') as key
        union all select held.value #>> '{}' from jsonb_each(document -> 'attributes') as held where jsonb_typeof(held.value) = 'string'
        union all select held.value from jsonb_each_text(document -> 'tastes') as held
        union all select held.value from jsonb_each_text(document -> 'needs') as held
        union all select held.value from jsonb_array_elements_text(document -> 'values') as held (value)
    ) as texts (value)
$$;

create function text_keys(said text) returns text[] language sql immutable parallel safe as $$
    select case when octet_length(said) > length(said) and said ~ '[\u2e80-\u2fd5\u3005-\u3007\u3021-\u3029\u3038-\u303b\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]{2}' then array(
        select distinct substr(run[1], place, 2)
        from regexp_matches(said, '[\u2e80-\u2fd5\u3005-\u3007\u3021-\u3029\u3038-\u303b\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]{2,}', 'g') as run, generate_series(1, length(run[1]) - 1) as place)
    else '{}' end
$$;

create function note_texts() returns trigger language plpgsql as $$
begin
    insert into customer_text (id, said, grams)
    select f.id, t.said, text_keys(t.said) from fresh f cross join lateral customer_texts(f.document) as t;
    return null;
end $$;

create function change_texts() returns trigger language plpgsql as $$
begin
    update customer_text t set said = f.said, grams = text_keys(f.said)
    from (
        select n.id, said.said from fresh n join old_rows o on o.id = n.id cross join lateral customer_texts(n.document) as said
        where n.document is distinct from o.document) as f
    where t.id = f.id and t.said <> f.said;
    return null;
end $$;

create function forget_texts() returns trigger language plpgsql as $$
begin
    delete from customer_text where id in (select id from old_rows);
    return null;
end $$;

-- Who writes meanwhile is waited for, and waits: what is noted now and what is noted from now on must meet without a gap.
lock table customer in share row exclusive mode;
insert into customer_text (id, said, grams)
select c.id, t.said, text_keys(t.said) from customer c cross join lateral customer_texts(c.document) as t;
alter table customer_text add primary key (id);
create index customer_text_trigrams on customer_text using gin (said gin_trgm_ops);
create index customer_text_grams on customer_text using gin (grams);

create trigger customer_texts_insert after insert on customer
    referencing new table as fresh for each statement execute function note_texts();
create trigger customer_texts_update after update on customer
    referencing old table as old_rows new table as fresh for each statement execute function change_texts();
create trigger customer_texts_delete after delete on customer
    referencing old table as old_rows for each statement execute function forget_texts();
