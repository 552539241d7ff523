-- In other zones than UTC buyers near the beginning and the end of a year were counted wrongly: they are counted anew.
delete from sales_zone where zone <> 'UTC';
