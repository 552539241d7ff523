package io.clientele.segmentation.membership;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.contracts.SegmentEvent.SegmentsChanged;
import io.clientele.contracts.SegmentState;
import io.clientele.kit.outbox.Outbox;
import io.clientele.kit.outbox.Versions;
import io.clientele.segmentation.action.Proposals;
import io.clientele.segmentation.cut.CutLock;
import io.clientele.segmentation.cut.Cuts;
import io.clientele.segmentation.scheme.Scheme;
import io.clientele.segmentation.scheme.Schemes;
import io.clientele.segmentation.standing.CustomerStanding;
import io.clientele.segmentation.standing.Standings;

/**
 * Puts customers into the classes where they belong by their standing and the cuts in force: the membership, its line in the
 * ledger, the event and the actions that follow, all in one transaction.
 */
@ApplicationScoped
public class Memberships {

    private final Standings standings;
    private final Cuts cuts;
    private final CutLock lock;
    private final MembershipRows rows;
    private final Proposals proposals;
    private final Outbox outbox;
    private final Versions versions;
    private final Clock clock;

    Memberships(
            Standings standings,
            Cuts cuts,
            CutLock lock,
            MembershipRows rows,
            Proposals proposals,
            Outbox outbox,
            Versions versions,
            Clock clock) {
        this.standings = standings;
        this.cuts = cuts;
        this.lock = lock;
        this.rows = rows;
        this.proposals = proposals;
        this.outbox = outbox;
        this.versions = versions;
        this.clock = clock;
    }

    /** After facts of these customers changed; the caller's transaction has a part in the {@link CutLock}. */
    public void follow(Collection<UUID> customerIds) {
        if (!customerIds.isEmpty()) {
            classify(standings.lock(customerIds), Cause.VALUATION);
        }
    }

    /**
     * After new thresholds were put in force: the next page of the population.
     *
     * @return the last customer of the page, empty when everyone has been looked at
     */
    @Transactional
    public Optional<Reached> followCut(UUID after, int limit) {
        lock.share();
        var page = standings.lockPopulation(after, limit);
        classify(page, Cause.CUT);
        return page.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reached(page.getLast().customerId(), page.size()));
    }

    /** The present state of the next customers under the versions it was told with; nobody can change it before the commit. */
    public List<SegmentsChanged> told(UUID after, int limit) {
        var customers = standings.lockTold(after, limit);
        var memberships =
                rows.of(customers.stream().map(CustomerStanding::customerId).toList());
        return customers.stream()
                .map(c -> new SegmentsChanged(
                        state(c.customerId(), c.segmentVersion(), memberships.getOrDefault(c.customerId(), Map.of()))))
                .toList();
    }

    /** How many customers' classes there are to tell. */
    public long countTold() {
        return standings.countTold();
    }

    /** How many customers each class of a scheme has; classes without any are absent. */
    public Map<String, Long> sizes(Scheme scheme) {
        return rows.sizes(scheme.code());
    }

    /** How far a walk over the population has come. */
    public record Reached(UUID customerId, int customers) {}

    private void classify(List<CustomerStanding> customers, Cause cause) {
        var current = cuts.current();
        var before =
                rows.of(customers.stream().map(CustomerStanding::customerId).toList());
        var work = new Reclassification(cause);
        customers.forEach(c -> work.look(c, before.getOrDefault(c.customerId(), Map.of()), current));
        keep(work);
    }

    private void keep(Reclassification work) {
        if (work.memberships().isEmpty()) {
            return;
        }
        rows.put(work.memberships());
        proposals.replace(work.replacements());
        if (!work.moves().isEmpty()) {
            rows.append(work.moves(), clock.instant().truncatedTo(ChronoUnit.MICROS));
            tell(work.moved());
        }
    }

    private void tell(Map<CustomerStanding, Map<String, Membership>> moved) {
        var events = new ArrayList<SegmentsChanged>();
        var told = new ArrayList<Standings.Told>();
        moved.forEach((customer, memberships) -> {
            long version = versions.next(customer.segmentVersion());
            told.add(new Standings.Told(customer.customerId(), version));
            events.add(new SegmentsChanged(state(customer.customerId(), version, memberships)));
        });
        standings.told(told);
        outbox.appendAll(events);
    }

    /** The event's state: one membership per scheme, in the order of the list of schemes; none of a merged customer. */
    static SegmentState state(UUID customerId, long version, Map<String, Membership> memberships) {
        var all = Schemes.ALL.stream()
                .map(s -> memberships.get(s.code()))
                .filter(m -> m != null && !m.ofTheMerged())
                .map(m -> new SegmentState.Membership(
                        m.scheme(),
                        m.schemeVersion(),
                        m.classCode(),
                        m.since(),
                        m.cause().name()))
                .toList();
        return new SegmentState(customerId, version, all);
    }
}
