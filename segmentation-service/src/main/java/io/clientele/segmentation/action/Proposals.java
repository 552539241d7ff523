package io.clientele.segmentation.action;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.contracts.ActionEvent;
import io.clientele.contracts.ActionEvent.ActionChanged;
import io.clientele.contracts.ActionEvent.ActionProposed;
import io.clientele.contracts.ActionState;
import io.clientele.kit.outbox.Outbox;
import io.clientele.kit.outbox.Versions;
import io.clientele.kit.time.Ids;
import io.clientele.segmentation.scheme.Play;
import io.clientele.segmentation.store.Database;

/** Proposals that follow the classes of customers, for many customers at once, in the caller's transaction. */
@ApplicationScoped
public class Proposals {

    private static final String WITHDRAW = """
            update action a set status = 'WITHDRAWN', version = greatest(a.version + 1, ?), updated_at = ?
            from jsonb_to_recordset(?::jsonb) as o("customerId" uuid, scheme text)
            where a.customer_id = o."customerId" and a.scheme = o.scheme and a.status = 'PROPOSED'
            returning a.*""";

    private static final String PROPOSE = """
            insert into action (id, version, customer_id, scheme, class_code, code, resources, retention, reason, status,
                created_at, updated_at)
            select id, version, "customerId", scheme, "classCode", code, resources, retention, reason, 'PROPOSED',
                "createdAt", "createdAt"
            from jsonb_to_recordset(?::jsonb) as p(id uuid, version bigint, "customerId" uuid, scheme text, "classCode" text,
                code text, resources text, retention text, reason text, "createdAt" timestamptz)
            returning *""";

    private final Database database;
    private final Outbox outbox;
    private final Versions versions;
    private final Ids ids;
    private final Clock clock;

    Proposals(Database database, Outbox outbox, Versions versions, Ids ids, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.versions = versions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Withdraws the open proposal of each customer and scheme named, then makes the one that follows from the new play. */
    public void replace(List<Replacement> replacements) {
        if (replacements.isEmpty()) {
            return;
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var events = new ArrayList<ActionEvent>();
        database.query(
                WITHDRAW,
                row -> events.add(new ActionChanged(state(row))),
                versions.next(0),
                now,
                database.json(replacements.stream().map(Replacement::open).toList()));
        var proposed = replacements.stream()
                .filter(r -> r.play() != null)
                .map(r -> proposal(r, now))
                .toList();
        if (!proposed.isEmpty()) {
            database.query(PROPOSE, row -> events.add(new ActionProposed(state(row))), database.json(proposed));
        }
        outbox.appendAll(events);
    }

    /** The present state of the next actions in the order of their ids; nobody can change it before the commit. */
    public List<ActionChanged> told(UUID after, int limit) {
        return database.query(
                "select * from action where id > ? order by id limit ? for update",
                row -> new ActionChanged(state(row)),
                after,
                limit);
    }

    public long count() {
        return database.number("select count(*) from action");
    }

    private Proposal proposal(Replacement r, Instant now) {
        var play = r.play();
        return new Proposal(
                ids.next(),
                versions.next(0),
                r.customerId(),
                r.scheme(),
                r.classCode(),
                play.code(),
                play.resources().name(),
                play.retention().name(),
                play.reason().code(),
                now);
    }

    static ActionState state(ResultSet row) throws SQLException {
        return new ActionState(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("customer_id", UUID.class),
                row.getString("scheme"),
                row.getString("class_code"),
                row.getString("code"),
                row.getString("resources"),
                row.getString("reason"),
                row.getString("status"),
                Database.instant(row, "created_at"),
                Database.instant(row, "updated_at"));
    }

    /**
     * What is advised from now on for a customer in a scheme.
     *
     * @param play absent when nothing is advised any more
     */
    public record Replacement(UUID customerId, String scheme, String classCode, Play play) {

        Open open() {
            return new Open(customerId, scheme);
        }
    }

    private record Open(UUID customerId, String scheme) {}

    private record Proposal(
            UUID id,
            long version,
            UUID customerId,
            String scheme,
            String classCode,
            String code,
            String resources,
            String retention,
            String reason,
            Instant createdAt) {}
}
