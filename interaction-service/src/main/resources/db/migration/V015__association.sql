-- What is bought together, as last counted by a job; readers see the old counts until the new ones are whole.
create table association_run (
    computed_at timestamptz not null,
    day_from    date        not null,
    day_to      date        not null,
    baskets     bigint      not null,
    min_baskets bigint      not null
);

create table product_association (
    product     text             not null,
    with_product text            not null,
    baskets     bigint           not null,   -- with the product
    others      bigint           not null,   -- with the other one
    together    bigint           not null,
    support     double precision not null,
    confidence  double precision not null,
    lift        double precision not null,
    primary key (product, with_product)
);

create index product_association_lift on product_association (lift, product, with_product);
