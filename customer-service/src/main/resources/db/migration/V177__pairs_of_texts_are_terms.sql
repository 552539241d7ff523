-- Under pairs of Chinese characters of their texts customers stand in the order of registration, as under other terms: a list of those who have
-- such a pair somewhere is read in its order, however many they are.
create or replace function note_texts() returns trigger language plpgsql as $$
begin
    with noted as (
        insert into customer_text (id, said, grams)
        select f.id, t.said, text_keys(t.said) from fresh f cross join lateral customer_texts(f.document) as t
        returning id, grams
    )
    insert into customer_term (term, created_at, id)
    select term('text', pair), f.created_at, f.id from noted n join fresh f on f.id = n.id cross join unnest(n.grams) as pair order by 1, 2, 3;
    return null;
end $$;

create or replace function change_texts() returns trigger language plpgsql set enable_hashjoin = off set enable_mergejoin = off as $$
begin
    with texts as materialized (
        select n.id, n.created_at, said.said
        from fresh n join old_rows o on o.id = n.id cross join lateral customer_texts(n.document) as said
        where n.document is distinct from o.document
    ), changed as materialized (
        select f.id, f.created_at, f.said, text_keys(f.said) as grams, t.grams as before
        from texts f join customer_text t on t.id = f.id where t.said <> f.said
    ), stood as materialized (
        select term('text', pair) as term, c.created_at, c.id from changed c cross join unnest(c.before) as pair
    ), stand as materialized (
        select term('text', pair) as term, c.created_at, c.id from changed c cross join unnest(c.grams) as pair
    ), gone as (
        delete from customer_term t using (select * from stood except select * from stand) as g
        where t.term = g.term and t.created_at = g.created_at and t.id = g.id
    ), come as (
        insert into customer_term (term, created_at, id) select * from stand except select * from stood
    )
    update customer_text t set said = c.said, grams = c.grams from changed c where t.id = c.id;
    return null;
end $$;

create or replace function forget_texts() returns trigger language plpgsql set enable_hashjoin = off set enable_mergejoin = off as $$
begin
    with forgotten as (
        delete from customer_text t using old_rows o where t.id = o.id returning o.id, o.created_at, t.grams
    )
    delete from customer_term t
    using (select term('text', pair) as term, f.created_at, f.id from forgotten f cross join unnest(f.grams) as pair order by 1, 2, 3) as gone
    where t.term = gone.term and t.created_at = gone.created_at and t.id = gone.id;
    return null;
end $$;

-- Who writes meanwhile is waited for, and waits: what is noted now and what is noted from now on must meet without a gap.
lock table customer in share row exclusive mode;
insert into customer_term (term, created_at, id)
select term('text', pair), c.created_at, c.id from customer_text t join customer c on c.id = t.id cross join unnest(t.grams) as pair order by 1, 2, 3;
