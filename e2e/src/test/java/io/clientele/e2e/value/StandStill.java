package io.clientele.e2e.value;

import java.util.List;

import io.clientele.e2e.Replica;
import io.clientele.e2e.ServiceDatabase;
import io.clientele.e2e.Suite;

/** Until it is closed no step of work on everybody ends: whoever has begun one stands still in it, with its part in hand. */
final class StandStill implements AutoCloseable {

    /** What every step reads, and nobody who divides the work. */
    private static final String HELD = "LOCK TABLE fact_bundle, fact IN ACCESS EXCLUSIVE MODE";

    private static final String IN_A_STEP = """
            SELECT DISTINCT application_name FROM pg_stat_activity
             WHERE wait_event_type = 'Lock'
               AND pid IN (SELECT pid FROM pg_locks WHERE granted AND relation = 'job_part'::regclass AND mode = 'RowShareLock')""";

    private final ServiceDatabase holding;
    private final ServiceDatabase looking;

    private StandStill(ServiceDatabase holding, ServiceDatabase looking) {
        this.holding = holding;
        this.looking = looking;
    }

    static StandStill of(Suite suite) {
        var still = new StandStill(new ServiceDatabase(suite, "valuation"), new ServiceDatabase(suite, "valuation"));
        try {
            still.holding.run("BEGIN");
            still.holding.run("SET LOCAL lock_timeout = '20s'");
            still.holding.run(HELD);
            return still;
        } catch (RuntimeException e) {
            still.close();
            throw e;
        }
    }

    /** Whether some replica has a part in hand: the work is divided then. */
    boolean inAReplica() {
        return !looking.column(IN_A_STEP).isEmpty();
    }

    /** Whether the second replica has a part in hand, and the first one another. */
    boolean inBothReplicas() {
        List<String> replicas = looking.column(IN_A_STEP);
        return replicas.contains(Replica.NAME) && replicas.size() > 1;
    }

    @Override
    public void close() {
        holding.close();
        looking.close();
    }
}
