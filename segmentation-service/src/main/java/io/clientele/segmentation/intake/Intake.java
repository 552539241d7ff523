package io.clientele.segmentation.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.contracts.Tombstone;
import io.clientele.segmentation.SegmentationConfig;
import io.clientele.segmentation.cut.CutLock;
import io.clientele.segmentation.cut.Cuts;
import io.clientele.segmentation.erasure.Erasures;
import io.clientele.segmentation.membership.Memberships;
import io.clientele.segmentation.scheme.CutMoments;
import io.clientele.segmentation.scheme.Scheme;
import io.clientele.segmentation.scheme.Schemes;
import io.clientele.segmentation.standing.Standings;

/**
 * Applies news of customers. While the population is small, news is applied up to each customer with whom it reaches a size
 * that schemes are cut for, one replica at a time; after that replicas work side by side. Who is erased leaves first.
 */
@ApplicationScoped
class Intake {

    private static final UUID FIRST = new UUID(0, 0);

    private final Standings standings;
    private final Memberships memberships;
    private final Cuts cuts;
    private final CutLock lock;
    private final Erasures erasures;
    private final SegmentationConfig config;

    Intake(
            Standings standings,
            Memberships memberships,
            Cuts cuts,
            CutLock lock,
            Erasures erasures,
            SegmentationConfig config) {
        this.standings = standings;
        this.memberships = memberships;
        this.cuts = cuts;
        this.lock = lock;
        this.erasures = erasures;
        this.config = config;
    }

    @Transactional
    void erase(List<Tombstone> gone) {
        erasures.erase(gone);
    }

    @Transactional
    void apply(List<News> all) {
        var erased = erasures.erased(all.stream().map(News::customerId).toList());
        var news =
                all.stream().filter(each -> !erased.contains(each.customerId())).toList();
        if (hasGrownUp(cuts.reached())) {
            lock.share();
            memberships.follow(put(news));
        } else {
            lock.holdAlone();
            grow(news);
        }
    }

    /** Sizes reached are never lost, so a yes needs no lock. */
    private static boolean hasGrownUp(Map<String, Integer> reached) {
        return Schemes.ALL.stream().allMatch(s -> reached.getOrDefault(s.code(), 0) == CutMoments.LAST);
    }

    private void grow(List<News> news) {
        var known = new HashMap<UUID, Standings.Known>();
        standings.known(news.stream().map(News::customerId).toList()).forEach(k -> known.put(k.customerId(), k));
        var reached = new HashMap<>(cuts.reached());
        long customers = standings.population();
        var waiting = new ArrayList<News>();
        for (var one : news) {
            waiting.add(one);
            customers += joins(one, known.get(one.customerId()));
            var due = due(customers, reached);
            if (!due.isEmpty()) {
                cut(waiting, due);
                reached.putAll(due);
                waiting.clear();
            }
        }
        memberships.follow(put(waiting));
    }

    /** 1 when the customer joins the population by this news, −1 when it leaves, 0 when nothing changes. */
    private static int joins(News news, Standings.Known known) {
        boolean before = known != null && known.belongs();
        return Boolean.compare(purchased(news, known) && !merged(news, known), before);
    }

    private static boolean purchased(News news, Standings.Known known) {
        var valuation = news.valuation();
        boolean newer = valuation != null && (known == null || valuation.version() > known.valuationVersion());
        return newer ? valuation.purchases() > 0 : known != null && known.purchased();
    }

    private static boolean merged(News news, Standings.Known known) {
        var customer = news.customer();
        boolean newer = customer != null && (known == null || customer.version() > known.customerVersion());
        return newer ? customer.mergedInto() != null : known != null && known.merged();
    }

    private static Map<String, Integer> due(long customers, Map<String, Integer> reached) {
        var due = new HashMap<String, Integer>();
        for (Scheme scheme : Schemes.ALL) {
            CutMoments.due(customers, reached.getOrDefault(scheme.code(), 0))
                    .ifPresent(size -> due.put(scheme.code(), size));
        }
        return due;
    }

    /** Those who brought the population here are placed by the new thresholds at once; then everyone else is. */
    private void cut(List<News> news, Map<String, Integer> due) {
        var changed = put(news);
        Schemes.ALL.stream().filter(s -> due.containsKey(s.code())).forEach(s -> cuts.makeFor(s, due.get(s.code())));
        memberships.follow(changed);
        var reached = memberships.followCut(FIRST, config.pageSize());
        while (reached.isPresent()) {
            reached = memberships.followCut(reached.get().customerId(), config.pageSize());
        }
    }

    private Set<UUID> put(List<News> news) {
        return standings.put(News.customers(news), News.valuations(news));
    }
}
