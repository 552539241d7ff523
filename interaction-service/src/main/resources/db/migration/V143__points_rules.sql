-- Rules by which purchases earn points. Versions are written once; version 0 is what the settings say.
create table points_rule (
    version    integer     primary key check (version > 0),
    name       text,
    per_unit   numeric     not null check (per_unit > 0),
    valid_for  text        not null,
    created_at timestamptz not null,
    created_by text        not null
);

-- Which version was put in force when; the last one is.
create table points_rule_activation (
    number       bigint      primary key,
    version      integer     not null check (version >= 0),
    activated_at timestamptz not null,
    activated_by text        not null
);

-- By which rule, and from which amount, points were earned; null where their number was said.
alter table points_lot add column rule_version integer, add column per_unit numeric, add column valid_for text, add column basis numeric;
