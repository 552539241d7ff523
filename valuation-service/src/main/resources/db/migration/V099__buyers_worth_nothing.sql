-- How many of the buyers on a step are worth just nothing, as who has not bought for a year: of these nobody is passed one by one. Whoever
-- reads the first of the amounts alone, as replicas of before do, reads what was kept under this name before.
drop function buyers_by_value_kept_insert, buyers_by_value_kept_update, buyers_by_value_kept_delete, buyers_by_value_kept_truncate cascade;
delete from kept_sum where name = 'buyers_by_value';
-- Once more: a replica of before may have been making one row of many, and what it made was not there when the first one began.
delete from kept_sum where name = 'buyers_by_value';
call keep_sums('buyers_by_value', 'valuation', 'value_step(current_value)', array[
    '(purchases > 0)::int', '(purchases > 0 and current_value = 0)::int']);
