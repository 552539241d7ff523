package io.clientele.kit.trouble;

import java.sql.SQLException;

import org.postgresql.util.PSQLException;

import io.clientele.kit.rejection.Rejection;

/** Why a record was parked: a code, and words in which no exception's own text stands. */
public record Reason(String code, String detail) {

    public static Reason of(Throwable failure) {
        if (failure instanceof Rejection refused) {
            return new Reason(refused.code(), refused.detail());
        }
        var sql = Trouble.causeOf(failure, SQLException.class);
        return sql == null ? defect(failure) : violated(sql);
    }

    private static Reason violated(SQLException sql) {
        var server = sql instanceof PSQLException ours ? ours.getServerErrorMessage() : null;
        var constraint = server == null || server.getConstraint() == null ? "a rule" : server.getConstraint();
        return new Reason(
                "CONSTRAINT_VIOLATED", "The database refused it by " + constraint + " (" + sql.getSQLState() + ").");
    }

    private static Reason defect(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        var place = root.getStackTrace().length == 0 ? "" : " at " + root.getStackTrace()[0];
        return new Reason("DEFECT", root.getClass().getSimpleName() + place + ".");
    }
}
