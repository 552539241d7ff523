package io.clientele.interaction.database;

import java.sql.SQLException;

/** The database did not do what it was asked. */
public final class DatabaseFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseFailure(SQLException cause) {
        super(cause);
    }

    /** Whether it waited for a lock as long as it may. */
    public boolean lockNotAvailable() {
        return is("55P03");
    }

    public boolean deadlock() {
        return is("40P01");
    }

    /** @param state an SQLSTATE */
    public boolean is(String state) {
        return state.equals(((SQLException) getCause()).getSQLState());
    }
}
