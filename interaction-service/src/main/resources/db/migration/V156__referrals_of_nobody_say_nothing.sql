-- A referral that names whoever was erased by an id of nobody leads to the figures, so that its words must not name the person; nor
-- those of the entries of its chain of corrections. Of every year that is here.
create temporary table silenced (customer_id uuid not null, id uuid not null, primary key (customer_id, id)) on commit drop;

do $$
declare
    place text;
begin
    for place in
        select c.relname from pg_class c
        where c.relkind = 'r' and c.relname ~ '^interaction_[0-9]+$' and pg_table_is_visible(c.oid)
    loop
        execute format('insert into silenced select customer_id, id from %I where kind = ''REFERRAL''
            and substring(said ->> ''referredCustomerId'' from 15 for 1) = ''8'' on conflict do nothing', place);
    end loop;
    insert into silenced
        with recursive chain (customer_id, id) as (
            select customer_id, id from silenced
            union
            select c.customer_id, case c.entry_id when chain.id then c.corrected_by else c.entry_id end
            from chain join correction c on c.customer_id = chain.customer_id and chain.id in (c.entry_id, c.corrected_by))
        select customer_id, id from chain
        on conflict do nothing;
    for place in
        select c.relname from pg_class c
        where c.relkind = 'r' and c.relname ~ '^interaction_[0-9]+$' and pg_table_is_visible(c.oid)
    loop
        execute format('update %I e set said = e.said - ''{subject,summary,description,outcome,attachments}''::text[], bigrams = null
            from silenced s where e.customer_id = s.customer_id and e.id = s.id', place);
    end loop;
end $$;
