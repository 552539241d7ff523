-- What is kept under names, and what a person holds dear. Few customers have each of them.
create index customer_tastes on customer using gin ((document -> 'tastes') jsonb_path_ops)
    where document -> 'tastes' is not null;
create index customer_needs on customer using gin ((document -> 'needs') jsonb_path_ops)
    where document -> 'needs' is not null;
create index customer_values on customer using gin ((document -> 'values') jsonb_path_ops)
    where document -> 'values' is not null;

-- What counts of credit files and wallet estimates stands beside the record.
create index customer_credit_grade on customer (credit_grade, created_at, id) where credit_grade is not null;
create index customer_yearly_wallet on customer (wallet_yearly) where wallet_yearly is not null;
