package io.clientele.interaction.points;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.clientele.interaction.OnRealParts;

import static org.assertj.core.api.Assertions.assertThat;

/** What was earned, returned, corrected and expired before points were taken back is not taken back by the upgrade. */
@QuarkusTest
@OnRealParts
class UpgradingPointsTest {

    private static final String SCHEMA = "before_points_were_taken_back";

    /** Each lot is named by its purchase; all are of one customer. */
    private static final String BEFORE = """
            create table interaction_2026 partition of interaction for values from ('2026-01-01') to ('2027-01-01');
            create function u(t text) returns uuid language sql immutable as 'select md5(t)::uuid';
            create procedure entry(n text, k text, a numeric, s jsonb) language sql as $$
                insert into interaction (id, customer_id, kind, occurred_at, recorded_at, recorded_by, currency, amount, corrects, said)
                values (u(n), u('c'), k, '2026-02-01', '2026-02-01', 'x', 'CNY', a, case when k = 'CORRECTION' then u('it') end, s) $$;
            create procedure corrected(n text, by text, st text) language sql as
                $$ insert into correction values (u('c'), u(n), u(by), st, now(), 1) $$;
            create procedure lot(p text, points integer, remaining integer, until timestamptz) language sql as $$
                insert into points_lot (customer_id, entry_id, purchase_id, earned_at, expires_at, points, remaining)
                values (u('c'), u('lot ' || p), u(p), '2026-02-01', until, points, remaining) $$;
            create procedure returned(n text, p text, a numeric) language sql as
                $$ call entry(n, 'RETURN', a, jsonb_build_object('returns', u(p))) $$;

            call entry('returned', 'PURCHASE', 100, '{}'); call lot('returned', 100, 100, null); call returned('r1', 'returned', 40);
            call entry('first', 'PURCHASE', 100, '{}'); call entry('second', 'PURCHASE', 30, '{}'); call entry('third', 'PURCHASE', 80, '{}');
            call corrected('first', 'second', 'REPLACED'); call corrected('second', 'third', 'REPLACED'); call lot('second', 30, 30, null);
            call returned('r2', 'first', 5); call returned('r3', 'third', 7);
            call entry('voided', 'PURCHASE', 100, '{}'); call entry('v1', 'CORRECTION', null, '{}'); call corrected('voided', 'v1', 'VOIDED');
            call lot('voided', 100, 100, null); call returned('r4', 'voided', 1);
            call entry('kept', 'PURCHASE', 100, '{}'); call lot('kept', 100, 100, null); call returned('r5', 'kept', 40);
            call entry('v2', 'CORRECTION', null, '{}'); call corrected('r5', 'v2', 'VOIDED');
            call returned('r6', 'kept', 20); call returned('r7', 'kept', 10); call corrected('r6', 'r7', 'REPLACED');
            call entry('expired', 'PURCHASE', 50, '{}'); call lot('expired', 50, 0, '2026-03-01');
            call entry('x', 'POINTS_EXPIRED', null, jsonb_build_object('about', u('lot expired')));
            call entry('spent', 'PURCHASE', 50, '{}'); call lot('spent', 50, 0, '2026-03-02');
            call entry('unknown', 'PURCHASE', 50, '{}'); call lot('unknown', 50, 0, '2025-03-01');
            insert into points_movement values
                (u('c'), 1, u('x'), 'POINTS_EXPIRED', 30, '2026-03-01', '2026-03-01', 0),
                (u('c'), 2, u('of a year that is away'), 'POINTS_EXPIRED', 30, '2025-03-01', '2026-03-01', 0);
            call lot('away', 100, 100, null);
            """;

    private static final String AFTER = """
            select concat_ws(' ', n, expired, trim_scale(counted), trim_scale(basis), stands, first_purchase_id = any(array[u(n), u('first')]), (
                select sum(amount) from points_returned r where r.customer_id = l.customer_id and r.lot_entry_id = l.entry_id))
            from unnest(array['returned', 'second', 'voided', 'kept', 'expired', 'spent', 'unknown', 'away']) with ordinality as n (n, place)
            join points_lot l on l.entry_id = u('lot ' || n) order by place""";

    @Inject
    DataSource source;

    @AfterEach
    void clear() throws SQLException {
        try (var connection = source.getConnection()) {
            run(connection, "drop schema if exists " + SCHEMA + " cascade");
        }
    }

    @Test
    void lotsCountAsIfTheyHadBeenEarnedAtTheUpgrade() throws SQLException {
        migrate("143");
        try (var connection = source.getConnection()) {
            run(connection, "set search_path to " + SCHEMA + ";" + BEFORE + "reset search_path");
        }
        migrate("144");
        assertThat(lots())
                .containsExactly(
                        "returned 0 100 60 t t 40",
                        "second 0 80 68 t t 12",
                        "voided 0 f",
                        "kept 0 100 90 t t 10",
                        "expired 30 50 50 t t",
                        "spent 0 50 50 t t",
                        "unknown 0 t",
                        "away 0 t");
    }

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(source)
                .schemas(SCHEMA)
                .locations("db/migration")
                .target(version)
                .load()
                .migrate();
    }

    private List<String> lots() throws SQLException {
        var lots = new ArrayList<String>();
        try (var connection = source.getConnection()) {
            run(connection, "set search_path to " + SCHEMA);
            try (var rows = connection.prepareStatement(AFTER).executeQuery()) {
                while (rows.next()) {
                    lots.add(rows.getString(1));
                }
            }
            run(connection, "reset search_path");
        }
        return lots;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
