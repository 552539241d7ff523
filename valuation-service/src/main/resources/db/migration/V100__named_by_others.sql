-- Whose facts and records name somebody else: asked when that one is erased.
CREATE INDEX fact_by_referred ON fact ((details -> 'particulars' ->> 'referredCustomerId')) WHERE kind = 'REFERRAL';

CREATE INDEX customer_profile_by_parent ON customer_profile ((profile ->> 'parentId'))
 WHERE profile ->> 'parentId' IS NOT NULL;
