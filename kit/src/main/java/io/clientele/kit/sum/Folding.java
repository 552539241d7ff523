package io.clientele.kit.sum;

import java.time.Duration;

import jakarta.inject.Singleton;

import io.clientele.kit.sql.Sql;
import io.clientele.kit.sweep.Sweep;

/** Makes one row of the rows of a key, as soon as there are some hundred more than keys. */
@Singleton
class Folding implements Sweep {

    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final int MANY = 500;

    private static final String TO_FOLD = "select count(*) - count(distinct (name, key)) from kept_sum";

    /** One statement, so that who reads sees the rows of before or those of after. */
    private static final String FOLD = """
            with gone as (delete from kept_sum returning name, key, amounts)
            insert into kept_sum (name, key, amounts)
            select name, key, array_agg(amount order by place) from (
                select name, key, place, sum(amount) as amount from gone, unnest(amounts) with ordinality as each (amount, place)
                group by name, key, place) as added
            group by name, key having bool_or(amount <> 0)""";

    private final Sql sql;

    Folding(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "kept-sums";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public Duration round() {
        if (sql.count(TO_FOLD) >= MANY) {
            fold();
        }
        return EVERY;
    }

    void fold() {
        sql.execute(FOLD);
    }
}
