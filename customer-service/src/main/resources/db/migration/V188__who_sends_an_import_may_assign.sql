-- Whether whoever sent an import may give customers to others says nothing of how the file is read: it stands beside the options.
alter table customer_import add column assigns boolean not null default false;
update customer_import set assigns = coalesce((options ->> 'assigns')::boolean, false), options = options - 'assigns'
    where options -> 'assigns' is not null;
