-- Duplicates are looked for again where a name has letters that are compared in their plain form from now on.
insert into duplicate_due (customer_id, crowd)
select id, true from customer where document ->> 'name' ~* '[ßæœþøłđðħı]'
on conflict do nothing;
