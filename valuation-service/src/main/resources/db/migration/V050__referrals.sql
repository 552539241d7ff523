-- Who was brought by whom, as records say: asked by the one who referred.
CREATE INDEX customer_profile_by_referrer ON customer_profile ((profile ->> 'referredBy'))
 WHERE profile ->> 'referredBy' IS NOT NULL;
