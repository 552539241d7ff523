-- Customers are found by what they said of channels and purposes as a whole; what they said of contact points stands in the record.
create index consent_entry_whole on consent_entry (channel, purpose, granted, customer_id) where contact_type is null;

-- And by what keeps them, by the ratings of their bonds.
create index dated_fact_hold on dated_fact ((content #>> '{result,hold}'), customer_id) where kind = 'BOND_RATING';
