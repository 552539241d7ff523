package io.clientele.customer.people;

import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.kit.sql.Sql;

/**
 * What organisations are found by is read from everybody who is there. Whoever writes many of them has it written once for each
 * organisation, when all are written, so that the work does not grow with the square of their number.
 */
@ApplicationScoped
class PeopleTexts {

    private final Sql sql;

    PeopleTexts(Sql sql) {
        this.sql = sql;
    }

    /** In the caller's transaction, of which nothing is left when this fails. */
    <T> T once(Supplier<T> written) {
        sql.query("select begin_people_texts()", row -> true);
        var made = written.get();
        sql.query("select end_people_texts()", row -> true);
        return made;
    }
}
