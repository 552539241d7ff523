-- How many stand for themselves, by what most lists are narrowed by. A customer counts under each of its values.
call keep_sums('customers_by', 'customer', $$unnest(case when merged_into is null then array_remove(
    array['kind=' || kind, 'owner_id=' || owner_id, 'region=' || region, 'industry=' || industry], null) end)$$, array['1']);
