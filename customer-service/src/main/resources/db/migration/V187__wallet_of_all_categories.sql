-- The wallet is the sum of the latest estimate of each category. One without a category is of everything: it stands in the place of
-- all before it, and those of categories that follow count in its place once they come to more.
with fact as (
    select c.id, f.stated_on, f.id as fact, lower(btrim(f.content ->> 'category')) as category,
           (f.content #>> '{yearlyAmount,amount}')::numeric as yearly
      from customer c cross join unnest(with_merged(c.id)) as one (id)
      join dated_fact f on f.customer_id = one.id and f.kind = 'WALLET_ESTIMATE'
     where c.wallet_on is not null),
whole as (
    select distinct on (id) id, stated_on, fact, yearly from fact where category is null
     order by id, stated_on desc, fact desc),
part as (
    select distinct on (fact.id, fact.category) fact.id, fact.yearly
      from fact left join whole on whole.id = fact.id
     where fact.category is not null and (whole.id is null or (fact.stated_on, fact.fact) > (whole.stated_on, whole.fact))
     order by fact.id, fact.category, fact.stated_on desc, fact.fact desc),
total as (
    select id, greatest(coalesce(max(whole), 0), coalesce(sum(part), 0)) as yearly
      from (select id, yearly as whole, null::numeric as part from whole
             union all select id, null, yearly from part) as counting
     group by id)
update customer set wallet_yearly = total.yearly
  from total where customer.id = total.id and customer.wallet_yearly is distinct from total.yearly;

-- Whoever has several estimates is told of otherwise: a republication tells it as something newer than what was told before.
update customer set event_version = event_version + 1
  from (select c.id from customer c cross join unnest(with_merged(c.id)) as one (id)
          join dated_fact f on f.customer_id = one.id and f.kind = 'WALLET_ESTIMATE'
         where c.wallet_on is not null group by c.id having count(*) > 1) as several
 where customer.id = several.id;
