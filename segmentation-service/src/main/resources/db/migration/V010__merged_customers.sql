-- A merged customer is in no class and in no population; its survivor answers for it.
alter table standing add column merged_into uuid;
alter table standing alter column bought set expression as (purchases > 0 and merged_into is null);

alter table membership drop constraint membership_cause_check,
    add constraint membership_cause_check
        check (cause in ('REGISTRATION', 'VALUATION', 'CUT', 'SCHEME', 'MERGED', 'UNMERGED'));
alter table membership_move drop constraint membership_move_cause_check,
    add constraint membership_move_cause_check
        check (cause in ('REGISTRATION', 'VALUATION', 'CUT', 'SCHEME', 'MERGED', 'UNMERGED'));
