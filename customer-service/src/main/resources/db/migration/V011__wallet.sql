-- The current estimate of what a customer spends in our category in a year, as it is told to the other services.
alter table customer
    add column wallet_yearly numeric check (wallet_yearly >= 0),
    add column wallet_on     date,
    add constraint wallet_whole check ((wallet_yearly is null) = (wallet_on is null));
