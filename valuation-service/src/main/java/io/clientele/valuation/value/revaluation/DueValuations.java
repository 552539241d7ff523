package io.clientele.valuation.value.revaluation;

import java.time.Clock;
import java.time.Duration;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.narayana.jta.QuarkusTransaction;

import io.clientele.kit.sweep.Sweep;
import io.clientele.valuation.fact.following.Followers;
import io.clientele.valuation.policy.ValuationSettings;

/**
 * Values customers anew at the instant at which time alone has changed what they are worth, and nobody else: an index holds
 * the instants, so the work is in proportion to the change. Scores and indicators follow. One replica at a time does it; any of them can.
 */
@Singleton
class DueValuations implements Sweep {

    static final String DELAY = "clientele.valuation.due.delay";

    private static final int AT_ONCE = 500;

    private final DueRows rows;
    private final Revaluing revaluing;
    private final Followers followers;
    private final Clock clock;
    private final Duration check;
    private final Timer delay;

    DueValuations(
            DueRows rows,
            Revaluing revaluing,
            Followers followers,
            ValuationSettings policy,
            Clock clock,
            MeterRegistry metrics) {
        this.rows = rows;
        this.revaluing = revaluing;
        this.followers = followers;
        this.clock = clock;
        this.check = policy.dueCheck();
        this.delay = Timer.builder(DELAY)
                .description("From the instant at which time changed a value to its being valued anew")
                .publishPercentiles(0.5, 0.99)
                .register(metrics);
    }

    @Override
    public String name() {
        return "due-valuations";
    }

    @Override
    public Duration every() {
        return check;
    }

    @Override
    public Duration round() {
        int valued = QuarkusTransaction.requiringNew().call(this::valueThoseDue);
        return valued < AT_ONCE ? check : Duration.ZERO;
    }

    private int valueThoseDue() {
        var now = clock.instant();
        if (!rows.ours()) {
            return 0;
        }
        var due = rows.at(now, AT_ONCE);
        var customers = due.stream().map(DueRows.Due::customer).collect(Collectors.toSet());
        revaluing.revalue(customers);
        followers.changed(customers);
        due.forEach(one -> delay.record(Duration.between(one.since(), clock.instant())));
        return due.size();
    }
}
