package io.clientele.segmentation.republish;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import io.clientele.contracts.Event;
import io.clientele.kit.job.Progress;
import io.clientele.kit.republish.Republisher;
import io.clientele.segmentation.action.Proposals;
import io.clientele.segmentation.cut.Cuts;
import io.clientele.segmentation.membership.Memberships;

/**
 * Tells all classes, actions and cuts in force again. Each page is read under locks and told in the same breath, so that an old
 * state can never follow a newer one into a compacted topic.
 */
@ApplicationScoped
class Republication implements Republisher {

    private static final UUID FIRST = new UUID(0, 0);
    private static final int PAGE = 500;

    private final Memberships memberships;
    private final Proposals actions;
    private final Cuts cuts;

    Republication(Memberships memberships, Proposals actions, Cuts cuts) {
        this.memberships = memberships;
        this.actions = actions;
        this.cuts = cuts;
    }

    @Override
    public long count() {
        return memberships.countTold() + actions.count() + cuts.current().size();
    }

    @Override
    public void publish(Consumer<List<? extends Event>> sink, Progress progress) {
        var policies = cuts.latest().stream().map(Cuts::event).toList();
        sink.accept(policies);
        long done = policies.size();
        done = pages(memberships::told, e -> e.segments().customerId(), sink, progress, done);
        pages(actions::told, e -> e.action().id(), sink, progress, done);
    }

    private static <E extends Event> long pages(
            BiFunction<UUID, Integer, List<E>> read,
            Function<E, UUID> id,
            Consumer<List<? extends Event>> sink,
            Progress progress,
            long doneBefore) {
        long done = doneBefore;
        var after = FIRST;
        while (after != null) {
            var place = after;
            var page = QuarkusTransaction.requiringNew().call(() -> {
                var events = read.apply(place, PAGE);
                sink.accept(events);
                return events;
            });
            done += page.size();
            progress.done(done);
            progress.check();
            after = page.isEmpty() ? null : id.apply(page.getLast());
        }
        return done;
    }
}
