package io.clientele.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BatchesTest {

    private static final String WAIT = """
            insert into outbox (event_id, topic, key, partition_key, type, occurred_at, payload)
            select uuidv7(), 'topic', n::text, n::text, 'type', now(), %s from generate_series(1, %d) as n""";

    private final Office office = new Office("nowhere");

    @Test
    void manySmallOnesGoTogether() throws SQLException {
        office.execute(WAIT.formatted("'\\x00'", 2_500));
        try (var connection = opened()) {
            assertThat(Batches.take(connection).rows()).hasSize(2_000);
            assertThat(Batches.take(connection).rows()).hasSize(500);
        }
    }

    @Test
    void ofLargeOnesSoManyGoTogetherAsFitIntoMemory() throws SQLException {
        office.execute(WAIT.formatted("convert_to(repeat('large', 140000), 'UTF8')", 15));
        var sizes = new ArrayList<Integer>();
        var keys = new ArrayList<String>();
        try (var connection = opened()) {
            Batches.Batch batch;
            do {
                batch = Batches.take(connection);
                sizes.add(batch.rows().size());
                batch.rows().forEach(row -> keys.add(row.key()));
            } while (batch.full());
        }
        assertThat(sizes).as("700,000 bytes each, to 4 MiB").containsExactly(6, 6, 3);
        assertThat(keys)
                .isEqualTo(
                        IntStream.rangeClosed(1, 15).mapToObj(Integer::toString).toList());
    }

    @Test
    void tombstonesWeighNothing() throws SQLException {
        office.execute(WAIT.formatted("null", 3));
        try (var connection = opened()) {
            var batch = Batches.take(connection);
            assertThat(batch.rows()).hasSize(3);
            assertThat(batch.full()).isFalse();
        }
    }

    private Connection opened() throws SQLException {
        var connection = office.database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }
}
