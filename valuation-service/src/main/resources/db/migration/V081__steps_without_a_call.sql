-- The same steps, as one expression: PostgreSQL puts it in the place of the call, which cost more than all else that is kept of a value.
create or replace function value_step(value numeric) returns numeric language sql immutable parallel safe as $$
    select trunc(trunc(value, 2 - greatest(length(trunc(abs(value))::text), 2))
        - case when value < trunc(value, 2 - greatest(length(trunc(abs(value))::text), 2))
            then 10::numeric ^ (greatest(length(trunc(abs(value))::text), 2) - 2) else 0 end) $$;
