-- The last day of which a count of what is bought together was begun by itself: of many replicas the one that writes it begins it.
create table association_day (
    day date not null
);

insert into association_day (day) values ('-infinity');
