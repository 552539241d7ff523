-- All facts of a customer in one row: a copy, for whoever works on everybody. Facts lie in the order of time, those of one customer
-- on as many pages as there are facts; here one page has several customers. Where there is
-- no row, or one of another format, they are read singly.
CREATE TABLE fact_bundle (
    customer_id uuid    PRIMARY KEY,
    format      integer NOT NULL,
    facts       bytea   NOT NULL
);

-- A copy is gone with the first fact that is another, in the same transaction. Whoever writes facts or copies holds the customer.
CREATE FUNCTION facts_are_others() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
BEGIN
    DELETE FROM fact_bundle WHERE customer_id = ANY (ARRAY(SELECT DISTINCT customer_id FROM others));
    RETURN NULL;
END $$;

CREATE TRIGGER fact_added AFTER INSERT ON fact REFERENCING NEW TABLE AS others
    FOR EACH STATEMENT EXECUTE FUNCTION facts_are_others();
CREATE TRIGGER fact_changed AFTER UPDATE ON fact REFERENCING NEW TABLE AS others
    FOR EACH STATEMENT EXECUTE FUNCTION facts_are_others();
CREATE TRIGGER fact_removed AFTER DELETE ON fact REFERENCING OLD TABLE AS others
    FOR EACH STATEMENT EXECUTE FUNCTION facts_are_others();

CREATE FUNCTION facts_are_gone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    TRUNCATE fact_bundle;
    RETURN NULL;
END $$;

CREATE TRIGGER facts_gone AFTER TRUNCATE ON fact FOR EACH STATEMENT EXECUTE FUNCTION facts_are_gone();
