-- What an entry says beside money and time: its lines, due and paid dates, answers, terms. Null where it says nothing.
ALTER TABLE fact ADD COLUMN details json;

-- What customer-service told of a customer, every version of it: an indicator as of last year goes by the grade of last year.
CREATE TABLE customer_profile (
    customer_id uuid        NOT NULL,
    version     bigint      NOT NULL,
    valid_from  timestamptz NOT NULL,
    profile     json        NOT NULL,
    PRIMARY KEY (customer_id, version)
);
