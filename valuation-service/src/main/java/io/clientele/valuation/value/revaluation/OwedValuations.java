package io.clientele.valuation.value.revaluation;

import java.time.Duration;

import jakarta.inject.Singleton;

import io.quarkus.narayana.jta.QuarkusTransaction;

import io.clientele.kit.sweep.Sweep;
import io.clientele.valuation.fact.Aliases;
import io.clientele.valuation.fact.following.Followers;
import io.clientele.valuation.store.Database;

/** Values those whose values are {@link Owed}: some in a transaction, one replica at a time; any of them can. */
@Singleton
class OwedValuations implements Sweep {

    private static final int AT_ONCE = 1_000;
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Owed owed;
    private final Revaluing revaluing;
    private final Aliases aliases;
    private final Followers followers;
    private final Database database;

    OwedValuations(Owed owed, Revaluing revaluing, Aliases aliases, Followers followers, Database database) {
        this.owed = owed;
        this.revaluing = revaluing;
        this.aliases = aliases;
        this.followers = followers;
        this.database = database;
    }

    @Override
    public String name() {
        return "owed-valuations";
    }

    @Override
    public Duration every() {
        return LOOK;
    }

    @Override
    public Duration round() {
        boolean more = !owed.moreIsComing() && QuarkusTransaction.requiringNew().call(this::valueSome);
        return more ? Duration.ZERO : LOOK;
    }

    /** Whether there is more to do. */
    private boolean valueSome() {
        if (!ours()) {
            return false;
        }
        var waiting = owed.next(AT_ONCE);
        if (!waiting.customers().isEmpty()) {
            revaluing.revalue(waiting.customers());
            followers.changed(aliases.around(waiting.customers()).withSurvivors());
            owed.paid(waiting);
        }
        return waiting.more();
    }

    /** Until the transaction ends no other replica works on the same. */
    private boolean ours() {
        return database.query("SELECT pg_try_advisory_xact_lock(hashtext('values are owed'))", row -> row.getBoolean(1))
                .getFirst();
    }
}
