-- Where there are many keys, the sums of one are read without those of the others.
create index kept_sum_key on kept_sum (name, key);
