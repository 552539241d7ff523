-- What an organisation is found by is read from everybody who is there. Who writes many of them begins, writes, and ends: the line is
-- written at the end, once for each organisation, and no statement in between writes it.
create function begin_people_texts() returns void language sql as $$
    select set_config('clientele.people_texts', '{}', true)
$$;

-- Who answers for the organisation must not change meanwhile: a merge would write what was there before into the survivor's line, and nobody
-- would write it again.
create function write_people_texts(those uuid[]) returns void language plpgsql as $$
begin
    perform from customer
    where id in (select coalesce(merged_into, id) from customer where id = any(those)) order by id for share;
    perform write_texts(array(
        select id from customer where id = any(those)
        union select merged_into from customer where id = any(those) and merged_into is not null));
end $$;

create function end_people_texts() returns void language plpgsql as $$
declare
    those uuid[] := nullif(current_setting('clientele.people_texts', true), '')::uuid[];
begin
    perform set_config('clientele.people_texts', '', true);
    if cardinality(those) > 0 then
        perform write_people_texts(those);
    end if;
end $$;

create or replace function change_people_texts() returns trigger language plpgsql as $$
declare
    those uuid[] := '{}';
    later uuid[] := nullif(current_setting('clientele.people_texts', true), '')::uuid[];
begin
    if tg_op <> 'DELETE' then
        those := array(select customer_id from fresh where kind = 'CONTACT');
    end if;
    if tg_op <> 'INSERT' then
        those := those || array(select customer_id from old_rows where kind = 'CONTACT');
    end if;
    if later is not null then
        perform set_config('clientele.people_texts', array(select distinct unnest(later || those))::text, true);
    elsif cardinality(those) > 0 then
        perform write_people_texts(those);
    end if;
    return null;
end $$;
