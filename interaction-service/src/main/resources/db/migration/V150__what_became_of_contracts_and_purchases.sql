-- Tables of years that are taken out of the journal get the indexes that it gets, so that a year comes back without any being built.
create procedure index_years_taken_out(definition text) language plpgsql as $$
declare
    place text;
begin
    for place in
        select c.relname from pg_class c
        where c.relkind = 'r' and c.relname ~ '^interaction_[0-9]+$' and pg_table_is_visible(c.oid)
            and not exists (select from pg_inherits i where i.inhrelid = c.oid)
    loop
        execute format('create index on %I ', place) || definition;
    end loop;
end $$;

-- What became of a contract: asked whenever more does, and when its start is voided, of every year that is here.
create index interaction_contract_followed on interaction ((said ->> 'about'), occurred_at, id)
    where kind in ('CONTRACT_RENEWED', 'CONTRACT_CHANGED');
call index_years_taken_out($$((said ->> 'about'), occurred_at, id) where kind in ('CONTRACT_RENEWED', 'CONTRACT_CHANGED')$$);
create index interaction_contract_ended on interaction ((said ->> 'about'), occurred_at, id) where kind = 'CONTRACT_ENDED';
call index_years_taken_out($$((said ->> 'about'), occurred_at, id) where kind = 'CONTRACT_ENDED'$$);

-- What was exchanged of a purchase, as what was returned of it.
create index interaction_exchanged on interaction ((said ->> 'returns')) where kind = 'EXCHANGE';
call index_years_taken_out($$((said ->> 'returns')) where kind = 'EXCHANGE'$$);
