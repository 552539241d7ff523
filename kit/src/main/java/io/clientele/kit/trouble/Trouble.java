package io.clientele.kit.trouble;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.common.KafkaException;

import io.clientele.kit.rejection.Rejection;

/** What to do about a failure: whose fault it is decides. */
public enum Trouble {
    /** The record is at fault: it would fail for ever. */
    RECORD,
    /** What we stand on is away or busy: it will be back. */
    INFRASTRUCTURE,
    /** A defect of ours, or a race that is won in the next round. */
    UNCLEAR;

    public static Trouble of(Throwable failure) {
        var refused = causeOf(failure, Rejection.class);
        if (refused != null) {
            return refused.kind() == Rejection.Kind.UNAVAILABLE ? INFRASTRUCTURE : RECORD;
        }
        var sql = causeOf(failure, SQLException.class);
        if (sql != null) {
            return of(sql);
        }
        var away = causeOf(failure, IOException.class) != null
                || causeOf(failure, TimeoutException.class) != null
                || causeOf(failure, KafkaException.class) != null
                || causeOf(failure, InterruptedException.class) != null
                // a process that lacks classes or memory is at fault itself, and would park every record that comes
                || causeOf(failure, LinkageError.class) != null
                || causeOf(failure, OutOfMemoryError.class) != null;
        return away ? INFRASTRUCTURE : UNCLEAR;
    }

    /** By the classes of SQLSTATE: data and integrity speak against the record, connections, locks and resources do not. */
    private static Trouble of(SQLException sql) {
        if (sql instanceof SQLTransientException
                || sql instanceof SQLRecoverableException
                || sql.getSQLState() == null) {
            return INFRASTRUCTURE;
        }
        return switch (sql.getSQLState().substring(0, 2)) {
            case "21", "22", "23", "44", "P0" -> RECORD;
            case "08", "40", "53", "55", "57", "58", "XX" -> INFRASTRUCTURE;
            default -> UNCLEAR;
        };
    }

    /** The first cause of a type; null when there is none. */
    public static <T extends Throwable> T causeOf(Throwable failure, Class<T> type) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
