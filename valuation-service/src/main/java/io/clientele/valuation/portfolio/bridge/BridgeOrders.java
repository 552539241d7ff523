package io.clientele.valuation.portfolio.bridge;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.kit.job.JobView;
import io.clientele.kit.job.Jobs;
import io.clientele.kit.rejection.Rejection;
import io.clientele.valuation.store.Database;

/** Bridges asked for, a few at a time by each caller: revaluations wait in the same queue. */
@ApplicationScoped
class BridgeOrders {

    private static final int MOST = 5;

    private static final String ALONE = "SELECT pg_advisory_xact_lock(hashtext(?))";

    private static final String OPEN = """
            SELECT id FROM job WHERE kind = ? AND state IN ('QUEUED', 'RUNNING') AND request ->> 'by' = ? ORDER BY created_at""";

    private final Jobs jobs;
    private final Database database;

    BridgeOrders(Jobs jobs, Database database) {
        this.jobs = jobs;
        this.database = database;
    }

    @Transactional
    JobView begin(BridgeJob.Order order) {
        database.query(ALONE, row -> null, "bridge of " + order.by());
        var open = database.query(OPEN, row -> row.getObject("id", UUID.class), BridgeJob.KIND, order.by());
        if (open.size() >= MOST) {
            throw Rejection.conflict(
                    "BRIDGE_UNDER_WAY",
                    MOST + " bridges that you asked for are under way; wait until " + Jobs.PATH + open.getFirst()
                            + " has ended.");
        }
        return jobs.submit(BridgeJob.KIND, order);
    }
}
