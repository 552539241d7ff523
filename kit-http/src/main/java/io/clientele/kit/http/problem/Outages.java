package io.clientele.kit.http.problem;

import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLTransientException;

/** Tells a part that is away, which is worth another try, from a defect, which is not. */
final class Outages {

    private static final int DEEPEST = 12;

    private Outages() {}

    static boolean explain(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (isOutage(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isOutage(Throwable cause) {
        return switch (cause) {
            case ConnectException refused -> true;
            case SQLTransientException transientTrouble -> true;
            case SQLException sql -> isOutage(sql.getSQLState(), sql.getMessage());
            default -> false;
        };
    }

    /** Class 08 is a broken connection, 57P a server going down or coming up; the pool itself gives no state. */
    private static boolean isOutage(String state, String message) {
        return state == null
                ? message != null && message.contains("cquisition timeout")
                : state.startsWith("08") || state.startsWith("57P");
    }
}
