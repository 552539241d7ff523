package io.clientele.valuation.value;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.valuation.store.Database;

/** How far revaluations have come. */
@ApplicationScoped
class RevaluationRows {

    private final Database database;

    RevaluationRows(Database database) {
        this.database = database;
    }

    /** Where to begin, or to go on. */
    Revaluation.Place begin(long id) {
        database.execute("INSERT INTO revaluation (id) VALUES (?) ON CONFLICT DO NOTHING", id);
        return database.query(
                        "SELECT position, done, changed FROM revaluation WHERE id = ?",
                        row -> new Revaluation.Place(
                                row.getObject("position", UUID.class), row.getLong("done"), row.getLong("changed")),
                        id)
                .getFirst();
    }

    void reach(long id, Revaluation.Place place) {
        database.execute(
                "UPDATE revaluation SET position = ?, done = ?, changed = ? WHERE id = ?",
                place.position(),
                place.done(),
                place.changed(),
                id);
    }
}
