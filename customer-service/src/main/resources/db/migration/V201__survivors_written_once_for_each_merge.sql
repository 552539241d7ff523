-- What a survivor is found by is read from all who are merged into it. Who moves several of them begins, moves, and ends: line and names are
-- written at the end, once for each survivor, and no statement in between writes them.
create function begin_moving() returns void language sql as $$
    select set_config('clientele.survivors', '{}', true)
$$;

create function end_moving() returns void language plpgsql as $$
declare
    those uuid[] := nullif(current_setting('clientele.survivors', true), '')::uuid[];
begin
    perform set_config('clientele.survivors', '', true);
    if cardinality(those) > 0 then
        perform write_merged_names(those);
        perform write_texts(those);
    end if;
end $$;

create or replace function change_texts() returns trigger language plpgsql as $$
declare
    those uuid[];
    with_texts uuid[];
    with_names uuid[];
    later uuid[] := nullif(current_setting('clientele.survivors', true), '')::uuid[];
begin
    with changed as materialized (
        select * from (
            select n.id, o.merged_into as before, n.merged_into as after, n.document is distinct from o.document as said,
                n.merged_into is distinct from o.merged_into as moved,
                n.name_search <> o.name_search or n.name_grams <> o.name_grams as called
            from fresh n join old_rows o on o.id = n.id) as c
        where said or moved or called
    ), survivors as (
        select survivor, said or moved as told, called or moved as named
        from changed cross join lateral unnest(array[before, after]) as survivor where survivor is not null
    )
    select array(select id from changed where said),
        array(select distinct survivor from survivors where survivors.told),
        array(select distinct survivor from survivors where survivors.named)
    into those, with_texts, with_names;
    if later is not null and cardinality(with_texts || with_names) > 0 then
        perform set_config('clientele.survivors', array(select distinct unnest(later || with_texts || with_names))::text, true);
        with_texts := '{}';
        with_names := '{}';
    end if;
    if cardinality(with_names) > 0 then
        perform write_merged_names(with_names);
    end if;
    if cardinality(those || with_texts) > 0 then
        perform write_texts(those || with_texts);
    end if;
    return null;
end $$;
