package io.clientele.customer.ownership;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;

import io.clientele.customer.ownership.model.Cause;
import io.clientele.kit.job.JobKind;
import io.clientele.kit.job.Progress;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.sql.Sql;

/**
 * Hands over all customers of one representative, each in a transaction of its own: what was handed over stays so when the
 * job is stopped, and a job that is run again goes on with the rest.
 */
@ApplicationScoped
class Transfer implements JobKind {

    static final String KIND = "OWNERSHIP_TRANSFER";

    private static final int AT_ONCE = 200;

    private static final String NEXT = """
            select id, created_at from customer
            where owner_id = ? and merged_into is null and (created_at, id) > (?, ?) order by created_at, id limit ?""";

    private final Ownerships ownerships;
    private final Sql sql;

    Transfer(Ownerships ownerships, Sql sql) {
        this.ownerships = ownerships;
        this.sql = sql;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object run(JsonNode request, Progress progress) {
        var from = request.path("fromOwnerId").asText();
        progress.total(sql.count("select count(*) from customer where owner_id = ? and merged_into is null", from));
        long handed = 0;
        long kept = 0;
        var last = new Place(new UUID(0, 0), Instant.EPOCH);
        for (var page = after(from, last); !page.isEmpty(); page = after(from, last)) {
            for (var place : page) {
                progress.check();
                if (hand(place.id(), request)) {
                    handed++;
                } else {
                    kept++;
                }
                progress.done(handed + kept);
            }
            last = page.getLast();
        }
        return Map.of("transferred", handed, "notTransferred", kept);
    }

    /** Whether it went over; not when nobody has room, or somebody else has taken it meanwhile. */
    private boolean hand(UUID customer, JsonNode request) {
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> ownerships.assign(
                            customer,
                            request.path("toOwnerId").asText(null),
                            Cause.TRANSFERRED,
                            request.path("reason").asText(null),
                            request.path("by").asText()));
            return true;
        } catch (Rejection no) {
            return false;
        }
    }

    private List<Place> after(String owner, Place last) {
        return sql.query(
                NEXT,
                row -> new Place(row.getObject("id", UUID.class), Sql.instant(row, "created_at")),
                owner,
                last.createdAt(),
                last.id(),
                AT_ONCE);
    }

    private record Place(UUID id, Instant createdAt) {}
}
