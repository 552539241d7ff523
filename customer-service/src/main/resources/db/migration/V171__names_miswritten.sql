-- Chinese names are compared in simplified characters, and also by how they sound and with one character left open.
alter table duplicate_key drop constraint duplicate_key_kind_check;
alter table duplicate_key add constraint duplicate_key_kind_check
    check (kind in ('PHONE', 'EMAIL', 'TAX_NUMBER', 'NAME', 'NAME_AND_BIRTH_DATE', 'SAME_SOUND', 'ONE_CHARACTER'));

-- Duplicates are looked for again where a name has such characters, behind whoever comes singly.
insert into duplicate_due (customer_id, crowd)
select id, true from customer where document ->> 'name' ~ '[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]'
on conflict do nothing;
