-- The totals of the portfolio, of those who have bought and of those who have not.
call keep_sums('portfolio', 'valuation', 'case when purchases > 0 then ''customers'' else ''prospects'' end', array[
    '1', 'current_value', 'past_value', 'future_value', 'revenue', 'orders',
    '(current_value < 0)::int', 'least(current_value, 0)', '(future_value < 0)::int',
    'coalesce(probability_alive, 0)', '(probability_alive is not null)::int']);

-- The least value with the same two first digits: some hundred steps from the least value to the greatest. One expression, and not strict:
-- PostgreSQL puts it in the place of the call, which would cost more than all else that is kept of a value.
create function value_step(value numeric) returns numeric language sql immutable parallel safe as $$
    select trunc(trunc(value, 2 - greatest(length(trunc(abs(value))::text), 2))
        - case when value < trunc(value, 2 - greatest(length(trunc(abs(value))::text), 2))
            then 10::numeric ^ (greatest(length(trunc(abs(value))::text), 2) - 2) else 0 end) $$;

-- How many buyers stand on each step: who has a given rank is looked for on one step alone.
call keep_sums('buyers_by_value', 'valuation', 'value_step(current_value)', array['(purchases > 0)::int']);

create index valuation_by_current_value_of_buyers on valuation (current_value, customer_id) include (purchases);
drop index valuation_by_current_value;
alter index valuation_by_current_value_of_buyers rename to valuation_by_current_value;

create index valuation_by_as_of on valuation (as_of);
