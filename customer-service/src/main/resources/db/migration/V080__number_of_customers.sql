-- Of all records, merged ones too: those are few, and an index counts them.
call keep_sums('customers', 'customer', '''all''', array['1'], array['INSERT', 'DELETE']);
