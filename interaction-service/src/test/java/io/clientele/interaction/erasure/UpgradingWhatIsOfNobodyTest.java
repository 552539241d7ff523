package io.clientele.interaction.erasure;

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

/** What earlier versions left open, or in words, of somebody erased ends and goes with the upgrade; of others all stays. */
@QuarkusTest
@OnRealParts
class UpgradingWhatIsOfNobodyTest {

    private static final String SCHEMA = "before_what_was_open_ended";

    private static final String BEFORE = """
            create table interaction_2025 (like interaction including all);
            create table interaction_2026 partition of interaction for values from ('2026-01-01') to ('2027-01-01');
            create function u(t text) returns uuid language sql immutable as 'select overlay(md5(t) placing ''4'' from 13)::uuid';
            create function nobody() returns uuid language sql immutable as
                $$ select '0198c0de-7a11-8000-8000-000000000001'::uuid $$;
            create procedure complaint(n text, whose uuid, state text) language sql as $$
                insert into complaint (customer_id, id, entry_id, version, state, opened_at, since, acknowledge_by, resolve_by)
                values (whose, u(n), u(n), 1, state, now(), now(), now(), now()) $$;
            create procedure promise(n text, whose uuid, state text) language sql as $$
                insert into promise (customer_id, id, entry_id, version, state, promised_at, due_at)
                values (whose, u(n), u(n), 1, state, now(), now()) $$;
            create procedure referral(place text, n text, named text) language plpgsql as $$
                begin
                    execute format('insert into %I (id, customer_id, kind, occurred_at, recorded_at, recorded_by, currency, bigrams, said)
                        values ($1, $2, $3, $4, $4, $5, $6, $7, $8)', place)
                    using u(n), u('c'), 'REFERRAL', case place when 'interaction_2025' then timestamptz '2025-02-01' else '2026-02-01' end,
                        'x', 'CNY', array['ab'], jsonb_strip_nulls(jsonb_build_object('kind', 'REFERRAL', 'subject', n, 'summary', n,
                        'description', n, 'outcome', n, 'attachments', jsonb_build_array(n), 'channel', 'WEB', 'referredCustomerId', named));
                end $$;
            call complaint('1 open', nobody(), 'OPEN'); call complaint('2 resolved', nobody(), 'RESOLVED');
            call complaint('3 another''s', u('c'), 'OPEN'); call promise('1 open', nobody(), 'OPEN');
            call promise('2 kept', nobody(), 'KEPT'); call promise('3 another''s', u('c'), 'OPEN');
            call referral('interaction', '1 before', null); call referral('interaction_2025', '2 replaced', nobody()::text);
            call referral('interaction', '3 stands', nobody()::text); call referral('interaction', '4 another''s', u('d')::text);
            insert into correction values (u('c'), u('1 before'), u('2 replaced'), 'REPLACED', now(), 1),
                (u('c'), u('2 replaced'), u('3 stands'), 'REPLACED', now(), 1);
            """;

    private static final String AFTER = """
            select concat_ws(' ', 'complaint', n, state) from unnest(array['1 open', '2 resolved', '3 another''s']) as n
            join complaint on id = u(n)
            union all
            select concat_ws(' ', 'promise', n, state) from unnest(array['1 open', '2 kept', '3 another''s']) as n join promise on id = u(n)
            union all
            select concat_ws(' ', 'referral', n, bigrams is not null, (select string_agg(key, ',' order by key) from jsonb_object_keys(said) as key))
            from unnest(array['1 before', '2 replaced', '3 stands', '4 another''s']) as n
            join (select * from interaction union all select * from interaction_2025) as e on id = u(n)
            order by 1""";

    @Inject
    DataSource source;

    @AfterEach
    void clear() throws SQLException {
        try (var connection = source.getConnection()) {
            run(connection, "drop schema if exists " + SCHEMA + " cascade");
        }
    }

    @Test
    void whatIsOfNobodyEndsAndIsSilent() throws SQLException {
        migrate("150");
        try (var connection = source.getConnection()) {
            run(connection, "set search_path to " + SCHEMA + ";" + BEFORE + "reset search_path");
        }
        migrate("156");
        assertThat(after())
                .containsExactly(
                        "complaint 1 open CLOSED",
                        "complaint 2 resolved CLOSED",
                        "complaint 3 another's OPEN",
                        "promise 1 open LAPSED",
                        "promise 2 kept KEPT",
                        "promise 3 another's OPEN",
                        "referral 1 before f channel,kind",
                        "referral 2 replaced f channel,kind,referredCustomerId",
                        "referral 3 stands f channel,kind,referredCustomerId",
                        "referral 4 another's t attachments,channel,description,kind,outcome,referredCustomerId,subject,summary");
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

    private List<String> after() throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = source.getConnection()) {
            run(connection, "set search_path to " + SCHEMA);
            try (var rows = connection.prepareStatement(AFTER).executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            run(connection, "reset search_path");
        }
        return found;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
