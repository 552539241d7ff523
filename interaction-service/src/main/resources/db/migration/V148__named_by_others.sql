-- Whose entries name somebody as the customer whom they brought: asked when that one is erased, of every year that is here.
create index interaction_referred on interaction ((said ->> 'referredCustomerId')) where kind = 'REFERRAL';

do $$
declare
    place text;
begin
    for place in
        select c.relname from pg_class c
        where c.relkind = 'r' and c.relname ~ '^interaction_[0-9]+$' and pg_table_is_visible(c.oid)
            and not exists (select from pg_inherits i where i.inhrelid = c.oid)
    loop
        execute format('create index on %I ((said ->> ''referredCustomerId'')) where kind = ''REFERRAL''', place);
    end loop;
end $$;
