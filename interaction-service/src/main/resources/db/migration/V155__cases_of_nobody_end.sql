-- What was open when its customer was erased can never be settled: it ends, as what is erased from now on does.
update complaint set state = 'CLOSED' where state <> 'CLOSED' and uuid_extract_version(customer_id) = 8;
update promise set state = 'LAPSED' where state = 'OPEN' and uuid_extract_version(customer_id) = 8;
