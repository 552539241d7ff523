-- Where a merged customer was before, which is where it is again when the merge is undone: of those who are merged now, as the ledger tells.
alter table membership
    add column left_class text,
    add column left_since timestamptz,
    add column left_cause text;

update membership m set left_class = last.was, left_since = last.was_since, left_cause = last.was_because
from (
    select distinct on (customer_id, scheme) customer_id, scheme,
        lag(to_class) over earlier as was, lag(moved_at) over earlier as was_since, lag(cause) over earlier as was_because
    from membership_move
    where customer_id in (select customer_id from membership where class_code = 'MERGED')
    window earlier as (partition by customer_id, scheme order by id)
    order by customer_id, scheme, id desc) as last
where m.customer_id = last.customer_id and m.scheme = last.scheme and m.class_code = 'MERGED' and last.was is not null;
