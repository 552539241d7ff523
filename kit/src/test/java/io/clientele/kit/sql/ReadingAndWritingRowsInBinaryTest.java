package io.clientele.kit.sql;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.TestPostgres;

import static org.assertj.core.api.Assertions.assertThat;

/** What is written in the binary format is what PostgreSQL understands, and what is read is what it means. */
class ReadingAndWritingRowsInBinaryTest {

    private static final List<String> ODD = List.of(
            "0",
            "0.00",
            "0.0001",
            "-0.5",
            "10000",
            "9999.9999",
            "12.50",
            "99999999999999.9999",
            "-123456789012345678901234567890.123456789",
            "70000.0700",
            "1000000000000");

    private final Random random = new Random(11);

    @Test
    void numbersOfAnyLengthSurviveTheWayThereAndBack() throws SQLException {
        var amounts = Stream.concat(
                        ODD.stream().map(BigDecimal::new),
                        IntStream.range(0, 2_000)
                                .mapToObj(i -> new BigDecimal(
                                        new BigInteger(random.nextInt(1, 90), random), random.nextInt(0, 12))))
                .toList();
        try (var connection = TestPostgres.freshDatabase().getConnection()) {
            run(connection, "create table amount (place int, amount numeric, said text)");
            var copy = new BinaryCopy("amount (place, amount, said)");
            for (int i = 0; i < amounts.size(); i++) {
                copy.row()
                        .integer(i)
                        .numeric(amounts.get(i))
                        .text(amounts.get(i).toPlainString());
            }
            assertThat(copy.send(connection)).isEqualTo(amounts.size());
            var found = new ArrayList<BigDecimal>();
            BinaryRows.read(connection, "select amount, amount::text = said from amount order by place", row -> {
                found.add(row.numeric());
                assertThat(row.bool()).isTrue();
            });
            assertThat(found).isEqualTo(amounts);
        }
    }

    @Test
    void everyTypeIsReadAsItWasWrittenAndNothingIsNull() throws SQLException {
        var id = UUID.randomUUID();
        var before2000 = Instant.parse("1997-01-01T12:34:56.789012Z");
        try (var connection = TestPostgres.freshDatabase().getConnection()) {
            run(
                    connection,
                    "create table thing (id uuid, name text, at timestamptz, n int, amount numeric, yes boolean, big bigint, share float8)");
            var copy = new BinaryCopy("thing (id, name, at, n, amount, yes, big, share)");
            copy.row()
                    .uuid(id)
                    .text("客户")
                    .timestamptz(before2000)
                    .integer(-7)
                    .numeric(BigDecimal.TEN)
                    .bool(true)
                    .bigint(1L << 40)
                    .float8(0.1);
            copy.row()
                    .uuid(null)
                    .text(null)
                    .timestamptz(null)
                    .integer(null)
                    .numeric(null)
                    .bool(false)
                    .bigint(0)
                    .float8(null);
            copy.send(connection);
            var seen = new ArrayList<List<Object>>();
            BinaryRows.read(
                    connection,
                    "select id, name, at, n, amount, yes, nullif(big, 0) as big, share from thing order by yes desc",
                    row -> seen.add(java.util.Arrays.asList(
                            row.uuid(),
                            row.text(),
                            row.timestamptz(),
                            row.integer(),
                            row.numeric(),
                            row.bool(),
                            row.bigint(),
                            row.float8())));
            assertThat(seen.get(0)).containsExactly(id, "客户", before2000, -7, BigDecimal.TEN, true, 1L << 40, 0.1);
            assertThat(seen.get(1)).containsExactly(null, null, null, null, null, false, null, null);
        }
    }

    @Test
    void noRowsAreNoRows() throws SQLException {
        try (var connection = TestPostgres.freshDatabase().getConnection()) {
            var seen = new ArrayList<Integer>();
            BinaryRows.read(connection, "select 1 where false", row -> seen.add(row.integer()));
            assertThat(seen).isEmpty();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
