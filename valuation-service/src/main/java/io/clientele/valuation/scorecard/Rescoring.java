package io.clientele.valuation.scorecard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;

import io.clientele.kit.job.JobKind;
import io.clientele.kit.job.Progress;
import io.clientele.valuation.store.Database;

/**
 * After an activation, scores those anew of whom something was heard since the base was tried; everybody else's score is the
 * dry run's. What is heard later is followed at once.
 */
@ApplicationScoped
class Rescoring implements JobKind {

    static final String KIND = "SCORECARD_RESCORING";

    /** What was recorded shortly before may have come after the trial had read the customer. */
    private static final Duration ON_THE_WAY = Duration.ofMinutes(10);

    private static final int PAGE = 500;

    private static final String HEARD_OF = """
            SELECT customer_id FROM (
                SELECT customer_id FROM fact WHERE recorded_at > ? AND (?::uuid IS NULL OR customer_id > ?)
                UNION
                SELECT customer_id FROM fact WHERE superseded_at > ? AND (?::uuid IS NULL OR customer_id > ?)
                UNION
                SELECT customer_id FROM customer_profile WHERE valid_from > ? AND (?::uuid IS NULL OR customer_id > ?)
            ) AS heard ORDER BY customer_id LIMIT ?""";

    private final Database database;
    private final ActiveScorecards active;
    private final Clock clock;

    Rescoring(Database database, ActiveScorecards active, Clock clock) {
        this.database = database;
        this.active = active;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object run(JsonNode request, Progress progress) {
        var since = Instant.parse(request.path("asOf").asText()).minus(ON_THE_WAY);
        UUID position = null;
        long done = 0;
        while (true) {
            progress.check();
            var page = heardOf(since, position);
            if (page.isEmpty()) {
                return new Result(done, clock.instant());
            }
            QuarkusTransaction.requiringNew().run(() -> active.rescore(page));
            position = page.getLast();
            done += page.size();
            progress.done(done);
        }
    }

    private List<UUID> heardOf(Instant since, UUID position) {
        return database.query(
                HEARD_OF,
                row -> row.getObject(1, UUID.class),
                since,
                position,
                position,
                since,
                position,
                position,
                since,
                position,
                position,
                PAGE);
    }

    record Result(long customers, Instant upTo) {}
}
