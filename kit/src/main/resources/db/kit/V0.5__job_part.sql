-- A job that all replicas do together, in parts. Whoever has locked the row of a part does its next step, in the transaction
-- that holds the lock: what a replica that dies had begun is rolled back, and the part is free again at once.
create table job_part (
    job_id   uuid    not null references job (id) on delete cascade,
    part     int     not null,
    size     bigint  not null check (size >= 0),
    state    jsonb   not null,
    done     bigint  not null default 0 check (done >= 0),
    finished boolean not null default false,
    primary key (job_id, part)
);
