-- What was returned of a purchase: asked whenever more of it is, or it is corrected, of every year that is here.
create index interaction_returns on interaction ((said ->> 'returns')) where kind = 'RETURN';

do $$
declare
    place text;
begin
    for place in
        select c.relname from pg_class c
        where c.relkind = 'r' and c.relname ~ '^interaction_[0-9]+$' and pg_table_is_visible(c.oid)
            and not exists (select from pg_inherits i where i.inhrelid = c.oid)
    loop
        execute format('create index on %I ((said ->> ''returns'')) where kind = ''RETURN''', place);
    end loop;
end $$;
