package io.clientele.kit.feed;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

import io.clientele.contracts.Event;
import io.clientele.kit.feed.Arrival.Readable;
import io.clientele.kit.feed.Arrival.Unreadable;
import io.clientele.kit.kafka.CloudEvent;
import io.clientele.kit.kafka.Trail;
import io.clientele.kit.trouble.Reason;
import io.clientele.kit.trouble.Trouble;

/**
 * Applies records to a feed. A batch is one transaction; one that fails is halved until the record at fault stands alone and
 * can be parked, so that the others cost a few transactions more and not one each. What is true only together stays together but where
 * the record at fault is one of it. Order is kept throughout.
 */
@Singleton
class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);
    private static final int TIMEOUT_SECONDS = 120;
    private static final int TRIES = 3;

    /** From here on records are read by all processors. */
    private static final int MANY = 1_000;

    private final DeadLetterRows deadLetters;

    Intake(DeadLetterRows deadLetters) {
        this.deadLetters = deadLetters;
    }

    /** When this returns, every record is applied or parked, and committed; a failure means trouble with the infrastructure. */
    void apply(Feed feed, List<ConsumerRecord<byte[], byte[]>> batch) {
        var arrivals = (batch.size() < MANY ? batch.stream() : batch.parallelStream())
                .map(Arrival::of)
                .toList();
        if (!arrivals.isEmpty()) {
            Lanes.each(arrivals, feed.lanes(), lane -> apply(feed, lane, 1));
        }
    }

    private void apply(Feed feed, List<Arrival> arrivals, int attempt) {
        if (arrivals.isEmpty()) {
            return;
        }
        try {
            Trail.within(trails(arrivals), () -> inTransaction(() -> applyAll(feed, arrivals)));
        } catch (RuntimeException failure) {
            var trouble = Trouble.of(failure);
            if (trouble == Trouble.INFRASTRUCTURE) {
                throw failure;
            } else if (arrivals.size() > 1) {
                var cut = cut(arrivals);
                apply(feed, arrivals.subList(0, cut), 1);
                apply(feed, arrivals.subList(cut, arrivals.size()), 1);
            } else if (trouble == Trouble.UNCLEAR && attempt < TRIES) {
                apply(feed, arrivals, attempt + 1);
            } else {
                LOG.warnf(failure, "Feed %s parks a record", feed.name());
                inTransaction(() -> deadLetters.park(feed, arrivals.getFirst().row(), Reason.of(failure)));
            }
        }
    }

    /**
     * In the middle, or else next behind it, or before it, where nothing is parted that is true only together. That is parted once
     * nothing else is left.
     */
    static int cut(List<Arrival> arrivals) {
        var begun = new HashMap<Haul.Told, Integer>();
        var within = new BitSet();
        for (int i = 0; i < arrivals.size(); i++) {
            var row = arrivals.get(i).row();
            if (CloudEvent.moreFollows(row.headers())) {
                begun.putIfAbsent(Haul.Told.by(row), i);
            } else {
                within.set(begun.getOrDefault(Haul.Told.by(row), i) + 1, i + 1);
                begun.remove(Haul.Told.by(row));
            }
        }
        int half = arrivals.size() / 2;
        int behind = within.nextClearBit(half);
        int before = within.previousClearBit(half);
        return behind < arrivals.size() ? behind : before > 0 ? before : half;
    }

    private void applyAll(Feed feed, List<Arrival> arrivals) {
        var events = new ArrayList<Event>(arrivals.size());
        for (var arrival : arrivals) {
            switch (arrival) {
                case Readable readable -> events.add(readable.event());
                case Unreadable unreadable -> deadLetters.park(feed, unreadable.row(), unreadable.reason());
            }
        }
        if (!events.isEmpty()) {
            feed.accept(events);
        }
    }

    private static Map<String, Trail> trails(List<Arrival> arrivals) {
        var trails = new HashMap<String, Trail>();
        for (var arrival : arrivals) {
            if (arrival instanceof Readable(var row, var event)) {
                trails.put(event.partitionKey(), CloudEvent.trailOf(row.headers()));
            }
        }
        return trails;
    }

    private static void inTransaction(Runnable work) {
        var requests = Arc.container().requestContext();
        requests.activate();
        try {
            QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).run(work);
        } finally {
            requests.terminate();
        }
    }
}
