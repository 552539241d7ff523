package io.clientele.customer.ownership.transfer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jboss.logging.Logger;

import io.clientele.customer.ownership.Ownerships;
import io.clientele.kit.job.JobKind;
import io.clientele.kit.job.Progress;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.time.Ids;

/**
 * Hands over all customers of one representative, each in a transaction of its own: what was handed over stays so when the
 * job is stopped, and a job that is run again goes on with the rest. How many went over is counted in those transactions, so
 * that the result tells of all of them, whoever died in between.
 */
@ApplicationScoped
class Transfer implements JobKind {

    private static final Logger LOG = Logger.getLogger(Transfer.class);

    static final String KIND = "OWNERSHIP_TRANSFER";

    private static final int AT_ONCE = 200;

    private static final String NEXT = """
            select id, created_at from customer
            where owner_id = ? and merged_into is null and (created_at, id) > (?, ?) order by created_at, id limit ?""";

    private static final String LEFT = "select count(*) from customer where owner_id = ? and merged_into is null";

    private static final String ONE_MORE = """
            insert into ownership_transfer (id, transferred) values (?, 1)
            on conflict (id) do update set transferred = ownership_transfer.transferred + 1""";

    private static final String SO_FAR = "select coalesce(sum(transferred), 0) from ownership_transfer where id = ?";

    private final Ownerships ownerships;
    private final Sql sql;
    private final Ids ids;

    Transfer(Ownerships ownerships, Sql sql, Ids ids) {
        this.ownerships = ownerships;
        this.sql = sql;
        this.ids = ids;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object run(JsonNode request, Progress progress) {
        var from = request.path("fromOwnerId").asText();
        var transfer = transfer(request);
        long looked = sql.count(SO_FAR, transfer);
        progress.total(looked + sql.count(LEFT, from));
        var last = new Place(new UUID(0, 0), Instant.EPOCH);
        for (var page = after(from, last); !page.isEmpty(); page = after(from, last)) {
            for (var place : page) {
                progress.check();
                hand(transfer, place.id(), request);
                progress.done(++looked);
            }
            last = page.getLast();
        }
        progress.total(looked);
        return Map.of("transferred", sql.count(SO_FAR, transfer), "notTransferred", sql.count(LEFT, from));
    }

    /** One that nobody has room for stays where it is; so does one that was given to somebody else since the page was read. */
    private void hand(UUID transfer, UUID customer, JsonNode request) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                boolean handed = ownerships.handOver(
                        customer,
                        request.path("fromOwnerId").asText(),
                        request.path("toOwnerId").asText(null),
                        request.path("reason").asText(null),
                        request.path("by").asText());
                if (handed) {
                    sql.execute(ONE_MORE, transfer);
                }
            });
        } catch (Rejection no) {
            LOG.debugf("Customer %s is not handed over: %s", customer, no.code());
        }
    }

    /** What its customers are counted under; one that was asked for before there was a count has none from its runs before. */
    private UUID transfer(JsonNode request) {
        var id = request.path("transferId").asText(null);
        return id == null ? ids.next() : UUID.fromString(id);
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
