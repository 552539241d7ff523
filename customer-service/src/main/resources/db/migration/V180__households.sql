-- A person may name another as the head of the household, as an organisation names the one above it.
alter table customer
    drop constraint company_properties_of_organisations,
    add constraint company_properties_of_organisations check (kind <> 'INDIVIDUAL' or not document ?|
        array['industry', 'annualRevenue', 'employees', 'operatingState', 'purchasingPlan']);

-- Whoever is erased is looked for in what histories say of who named whom.
create index customer_version_naming on customer_version using gin (changes jsonb_path_ops)
    where changes @> '[{"property": "parentId"}]' or changes @> '[{"property": "referredBy"}]';
