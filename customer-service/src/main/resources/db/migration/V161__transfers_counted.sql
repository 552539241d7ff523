-- How many customers a transfer has handed over, counted with each of them: a job that is run again goes on counting.
create table ownership_transfer (
    id          uuid   primary key,
    transferred bigint not null check (transferred >= 1)
);
