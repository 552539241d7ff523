package io.clientele.segmentation.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.kit.sum.KeptSums;
import io.clientele.segmentation.store.Database;

/** The tables of memberships and of moves, for many customers at once. */
@ApplicationScoped
class MembershipRows {

    private static final String SELECT =
            "select customer_id, scheme, scheme_version, class_code, play_code, since, cause, cut_id, left_class, left_since, left_cause"
                    + " from membership ";

    private static final String PUT = """
            insert into membership (customer_id, scheme, scheme_version, class_code, play_code, since, cause, cut_id,
                left_class, left_since, left_cause)
            select "customerId", scheme, "schemeVersion", "classCode", "playCode", since, cause, "cutId",
                "leftClass", "leftSince", "leftCause"
            from jsonb_to_recordset(?::jsonb) as m("customerId" uuid, scheme text, "schemeVersion" int, "classCode" text,
                "playCode" text, since timestamptz, cause text, "cutId" uuid, "leftClass" text, "leftSince" timestamptz,
                "leftCause" text)
            on conflict (customer_id, scheme) do update set (scheme_version, class_code, play_code, since, cause, cut_id,
                    left_class, left_since, left_cause)
                = (excluded.scheme_version, excluded.class_code, excluded.play_code, excluded.since, excluded.cause,
                    excluded.cut_id, excluded.left_class, excluded.left_since, excluded.left_cause)""";

    private static final String APPEND = """
            insert into membership_move (customer_id, scheme, scheme_version, from_class, to_class, moved_at, recorded_at,
                cause, inputs)
            select "customerId", scheme, "schemeVersion", "fromClass", "toClass", "movedAt", ?, cause, inputs
            from jsonb_to_recordset(?::jsonb) as m("customerId" uuid, scheme text, "schemeVersion" int, "fromClass" text,
                "toClass" text, "movedAt" timestamptz, cause text, inputs jsonb)""";

    private final Database database;
    private final KeptSums kept;

    MembershipRows(Database database, KeptSums kept) {
        this.database = database;
        this.kept = kept;
    }

    void put(List<Membership> memberships) {
        database.execute(PUT, database.json(memberships));
    }

    void append(List<Move> moves, Instant recordedAt) {
        database.execute(APPEND, recordedAt, database.json(moves));
    }

    /** By customer, then by scheme. */
    Map<UUID, Map<String, Membership>> of(Collection<UUID> customerIds) {
        return database.query(SELECT + "where customer_id = any(?)", MembershipRows::read, customerIds).stream()
                .collect(Collectors.groupingBy(Membership::customerId, Collectors.toMap(Membership::scheme, m -> m)));
    }

    /** In the order of their ids, after the given one. */
    List<Membership> members(String scheme, String classCode, UUID after, int limit) {
        return database.query(
                SELECT + "where scheme = ? and class_code = ? and customer_id > ? order by customer_id limit ?",
                MembershipRows::read,
                scheme,
                classCode,
                after,
                limit);
    }

    /** How many customers each class of a scheme has; classes without any are absent. */
    Map<String, Long> sizes(String scheme) {
        var sizes = new HashMap<String, Long>();
        kept.of("class_size").forEach((key, amounts) -> {
            if (key.startsWith(scheme + ":") && amounts.getFirst().signum() > 0) {
                sizes.put(key.substring(scheme.length() + 1), amounts.getFirst().longValueExact());
            }
        });
        return sizes;
    }

    long size(String scheme, String classCode) {
        return sizes(scheme).getOrDefault(classCode, 0L);
    }

    /** Newest first, from below the given id; each with the moment of the next move of the same scheme. */
    List<RecordedMove> moves(UUID customerId, List<String> schemes, long below, int limit) {
        return database.query("""
                select * from (
                    select id, scheme, scheme_version, from_class, to_class, moved_at, recorded_at, cause, inputs,
                        lead(moved_at) over next as left_at, lead(cause) over next as left_cause
                    from membership_move where customer_id = ? and (? or scheme = any(?::text[]))
                    window next as (partition by scheme order by id)) as stay
                where id < ? order by id desc limit ?""", this::recorded, customerId, schemes.isEmpty(), List.copyOf(schemes), below, limit);
    }

    long countMoves(UUID customerId, List<String> schemes) {
        return database.number(
                "select count(*) from membership_move where customer_id = ? and (? or scheme = any(?::text[]))",
                customerId,
                schemes.isEmpty(),
                schemes);
    }

    private static Membership read(ResultSet row) throws SQLException {
        var leftCause = row.getString("left_cause");
        return new Membership(
                row.getObject("customer_id", UUID.class),
                row.getString("scheme"),
                row.getInt("scheme_version"),
                row.getString("class_code"),
                row.getString("play_code"),
                Database.instant(row, "since"),
                Cause.valueOf(row.getString("cause")),
                row.getObject("cut_id", UUID.class),
                row.getString("left_class"),
                Database.instant(row, "left_since"),
                leftCause == null ? null : Cause.valueOf(leftCause));
    }

    private RecordedMove recorded(ResultSet row) throws SQLException {
        var leftCause = row.getString("left_cause");
        return new RecordedMove(
                row.getLong("id"),
                row.getString("scheme"),
                row.getInt("scheme_version"),
                row.getString("from_class"),
                row.getString("to_class"),
                Database.instant(row, "moved_at"),
                Database.instant(row, "recorded_at"),
                Cause.valueOf(row.getString("cause")),
                Database.instant(row, "left_at"),
                leftCause == null ? null : Cause.valueOf(leftCause),
                database.parse(row.getString("inputs"), Object.class));
    }

    /** A stay in a class as the ledger tells it; left when and why, if it was. */
    record RecordedMove(
            long id,
            String scheme,
            int schemeVersion,
            String fromClass,
            String toClass,
            Instant movedAt,
            Instant recordedAt,
            Cause cause,
            Instant leftAt,
            Cause leftCause,
            Object inputs) {}
}
