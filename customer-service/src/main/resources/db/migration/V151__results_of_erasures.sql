-- Everybody who may look at jobs sees their results: of an erasure not who it was, why it was, and who asked for it.
update job set result = jsonb_strip_nulls(jsonb_build_object(
        'erasureId', result -> 'id', 'state', result -> 'state', 'completeAt', result -> 'completeAt',
        'awaited', result -> 'awaited', 'stores', result -> 'stores'))
    where kind = 'ERASURE' and result -> 'customerId' is not null;
