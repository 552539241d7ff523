-- Every property that is one value is found through one index; what is left out is large or has an index of its own.
create index customer_scalars on customer using gin (
    (document - '{contactPoints,externalReferences,attributes,roles,tastes,needs,name,values}'::text[]) jsonb_path_ops);
create index customer_contact_points on customer using gin ((document -> 'contactPoints') jsonb_path_ops);

-- Ranges. Few customers have each of them.
create index customer_employees on customer (((document ->> 'employees')::integer))
    where document -> 'employees' is not null;
create index customer_annual_revenue on customer (((document #>> '{annualRevenue,amount}')::numeric))
    where document -> 'annualRevenue' is not null;
create index customer_acquisition_cost on customer (((document #>> '{acquisitionCost,amount}')::numeric))
    where document -> 'acquisitionCost' is not null;
create index customer_income on customer (((document #>> '{income,amount}')::numeric))
    where document -> 'income' is not null;
create index customer_household_size on customer (((document ->> 'householdSize')::integer))
    where document -> 'householdSize' is not null;
create index customer_birth_date on customer (((document ->> 'birthDate') collate "C"))
    where document -> 'birthDate' is not null;
