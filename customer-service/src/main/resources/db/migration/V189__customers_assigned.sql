-- Whoever was given a customer that nobody looked after was assigned it: there was nobody to transfer it from.
alter table ownership drop constraint ownership_cause_check,
    add constraint ownership_cause_check check (cause in ('RECORD', 'APPROVED', 'ASSIGNED', 'TRANSFERRED', 'DEADLINE_MISSED'));
update ownership o set cause = 'ASSIGNED' where cause = 'TRANSFERRED'
    and not exists (select from ownership before where before.customer_id = o.customer_id and before.until = o.since);
