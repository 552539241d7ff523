package io.clientele.kit.sum;

import java.time.Duration;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import org.jboss.logging.Logger;

import io.clientele.kit.sql.Sql;

/** Makes one row of the rows of a key, as soon as there are some hundred more than keys; any replica may, none needs to. */
@Singleton
class Folding {

    private static final Logger LOG = Logger.getLogger(Folding.class);
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
    private final Vertx vertx;
    private long timer;

    Folding(Sql sql, Vertx vertx) {
        this.sql = sql;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        timer = vertx.setPeriodic(EVERY.toMillis(), tick -> vertx.executeBlocking(this::foldMany));
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
    }

    private boolean foldMany() {
        try {
            boolean many = sql.count(TO_FOLD) >= MANY;
            if (many) {
                fold();
            }
            return many;
        } catch (RuntimeException e) {
            LOG.warn("Kept sums could not be folded; the next look will try again", e);
            return false;
        }
    }

    void fold() {
        sql.execute(FOLD);
    }
}
