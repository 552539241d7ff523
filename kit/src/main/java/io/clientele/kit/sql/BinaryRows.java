package io.clientele.kit.sql;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import org.postgresql.PGConnection;

/**
 * Rows as PostgreSQL's COPY writes them in its binary format: several times less work for the reader than a result set, when
 * rows are many. A row's columns are read in order, each by the method of its type.
 */
public final class BinaryRows {

    private static final int SIGNATURE = 11;
    private static final long EPOCH_SECOND =
            Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();
    private static final long TEN_THOUSAND = 10_000;
    private static final int NEGATIVE = 0x4000;

    /** So many digits to the base 10,000 fit into a long. */
    private static final int FEW_DIGITS = 4;

    private ByteBuffer row;

    private BinaryRows() {}

    /**
     * Reads all rows of a query, in the connection's transaction.
     *
     * @param query without parameters
     */
    public static void read(Connection connection, String query, Reader reader) throws SQLException {
        var copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (" + query + ") to stdout (format binary)");
        var rows = new BinaryRows();
        boolean begun = false;
        try {
            for (var bytes = copy.readFromCopy(); bytes != null; bytes = copy.readFromCopy()) {
                rows.row = ByteBuffer.wrap(bytes);
                if (!begun) {
                    rows.skipHeader();
                    begun = true;
                }
                while (rows.row.remaining() >= 2 && rows.row.getShort() >= 0) { // −1 ends the rows
                    reader.read(rows);
                }
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    public UUID uuid() {
        return row.getInt() < 0 ? null : new UUID(row.getLong(), row.getLong());
    }

    public String text() {
        int length = row.getInt();
        if (length < 0) {
            return null;
        }
        var text = new String(row.array(), row.position(), length, StandardCharsets.UTF_8);
        row.position(row.position() + length);
        return text;
    }

    public byte[] bytes() {
        int length = row.getInt();
        if (length < 0) {
            return null;
        }
        var bytes = new byte[length];
        row.get(bytes);
        return bytes;
    }

    public Integer integer() {
        return row.getInt() < 0 ? null : (Integer) row.getInt();
    }

    public Long bigint() {
        return row.getInt() < 0 ? null : (Long) row.getLong();
    }

    public Double float8() {
        return row.getInt() < 0 ? null : (Double) row.getDouble();
    }

    public Boolean bool() {
        return row.getInt() < 0 ? null : (Boolean) (row.get() != 0);
    }

    public Instant timestamptz() {
        if (row.getInt() < 0) {
            return null;
        }
        long micros = row.getLong();
        return Instant.ofEpochSecond(
                EPOCH_SECOND + Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
    }

    /** With the scale it was written with. */
    public BigDecimal numeric() {
        if (row.getInt() < 0) {
            return null;
        }
        int digits = row.getShort();
        int weight = row.getShort();
        int sign = row.getShort() & 0xffff;
        int scale = row.getShort();
        int places = digits == 0 ? 0 : 4 * (digits - 1 - weight);
        var value = (digits <= FEW_DIGITS ? few(digits, places) : many(digits, places)).setScale(scale);
        return sign == NEGATIVE ? value.negate() : value;
    }

    private BigDecimal few(int digits, int places) {
        long value = 0;
        for (int i = 0; i < digits; i++) {
            value = value * TEN_THOUSAND + row.getShort();
        }
        return BigDecimal.valueOf(value, places);
    }

    private BigDecimal many(int digits, int places) {
        var value = BigInteger.ZERO;
        for (int i = 0; i < digits; i++) {
            value = value.multiply(BigInteger.valueOf(TEN_THOUSAND)).add(BigInteger.valueOf(row.getShort()));
        }
        return new BigDecimal(value, places);
    }

    private void skipHeader() {
        row.position(SIGNATURE + Integer.BYTES);
        row.position(row.getInt() + row.position());
    }

    /** Reads one row, every column of it. */
    @FunctionalInterface
    public interface Reader {
        void read(BinaryRows row);
    }
}
