-- What steps of divided jobs have gathered for the work that follows when all parts are done: kept until the job ends. Steps of a part come
-- one after the other, and so do their numbers.
create table job_gathered (
    job_id uuid   not null references job (id) on delete cascade,
    part   int    not null,
    step   bigint not null generated always as identity,
    bytes  bytea  not null,
    primary key (job_id, part, step)
);
