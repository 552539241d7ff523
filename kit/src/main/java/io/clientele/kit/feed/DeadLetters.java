package io.clientele.kit.feed;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;

import io.clientele.contracts.Event;
import io.clientele.kit.feed.Arrival.Readable;
import io.clientele.kit.feed.Arrival.Unreadable;
import io.clientele.kit.feed.DeadLetterRows.DeadLetterFilter;
import io.clientele.kit.page.Cursors;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.trouble.Reason;
import io.clientele.kit.trouble.Trouble;

/** Parked records: looked at, and given to their feed once more. */
@Singleton
class DeadLetters {

    private final DeadLetterRows rows;
    private final Feeds feeds;
    private final Cursors cursors;
    private final MeterRegistry metrics;

    DeadLetters(DeadLetterRows rows, Feeds feeds, Cursors cursors, MeterRegistry metrics) {
        this.rows = rows;
        this.feeds = feeds;
        this.cursors = cursors;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent started) {
        Gauge.builder("clientele.dead.letters", rows::waiting)
                .description("Parked records that nobody has replayed yet")
                .register(metrics);
    }

    Page<DeadLetterView> list(DeadLetterFilter filter, PageRequest page) {
        var before = cursors.open(page.cursor(), filter).map(position -> UUID.fromString(position.getFirst()));
        return Page.of(
                rows.list(filter, before.orElse(null), page.limit()),
                page.limit(),
                last -> cursors.seal(List.of(last.id().toString()), filter),
                page.counted() ? rows.count(filter) : null);
    }

    DeadLetterView get(UUID id) {
        return rows.find(id).orElseThrow(() -> unknown(id));
    }

    /** Applies the record as its feed would: when it is refused again, nothing changes and the answer says why. */
    @Transactional
    public DeadLetterView replay(UUID id) {
        var parked = rows.lock(id).orElseThrow(() -> unknown(id));
        var feed = feeds.named(parked.feed())
                .orElseThrow(() -> refused("The feed " + parked.feed() + " is no longer run by this service."));
        switch (Arrival.of(parked.row())) {
            case Readable(var row, var event) -> accept(feed, event);
            case Unreadable(var row, var reason) -> throw refused(reason.detail());
        }
        rows.replayed(id);
        return get(id);
    }

    private static void accept(Feed feed, Event event) {
        try {
            feed.accept(List.of(event));
        } catch (RuntimeException e) {
            throw Trouble.of(e) == Trouble.INFRASTRUCTURE
                    ? e
                    : refused(Reason.of(e).detail());
        }
    }

    private static Rejection unknown(UUID id) {
        return Rejection.notFound("DEAD_LETTER_NOT_FOUND", "There is no dead letter " + id + ".");
    }

    private static Rejection refused(String detail) {
        return Rejection.conflict("REPLAY_REFUSED", detail);
    }
}
