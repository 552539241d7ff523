package io.clientele.valuation.told;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import io.clientele.contracts.Event;
import io.clientele.contracts.IndicatorEvent.IndicatorsChanged;
import io.clientele.contracts.IndicatorState;
import io.clientele.kit.job.Progress;
import io.clientele.kit.republish.Republisher;

/** All indicators, told again under the versions they have; each page is read under locks and told in the same breath. */
@ApplicationScoped
class IndicatorRepublisher implements Republisher {

    private static final int PAGE = 500;

    private final ToldRows rows;

    IndicatorRepublisher(ToldRows rows) {
        this.rows = rows;
    }

    @Override
    public long count() {
        return rows.count();
    }

    @Override
    public void publish(Consumer<List<? extends Event>> sink, Progress progress) {
        UUID last = null;
        while (true) {
            progress.check();
            var after = last;
            var page = QuarkusTransaction.requiringNew().call(() -> told(after, sink));
            if (page.size() < PAGE) {
                return;
            }
            last = page.getLast().customerId();
        }
    }

    private List<IndicatorState> told(UUID after, Consumer<List<? extends Event>> sink) {
        var page = rows.lock(after, PAGE);
        sink.accept(page.stream().map(IndicatorsChanged::new).toList());
        return page;
    }
}
