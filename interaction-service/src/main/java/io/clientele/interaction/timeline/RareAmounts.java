package io.clientele.interaction.timeline;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.database.Conditions;
import io.clientele.interaction.database.Database;

/**
 * Whether few entries have an amount in the range asked for. The database guesses it from samples, in which a single large
 * amount makes thousands of what are a handful, and then walks along the whole journal to find them in its order: so it is
 * counted, by the index of amounts and no further than it matters.
 */
@ApplicationScoped
class RareAmounts {

    /** So many are sorted in the time in which as many are met on a walk along fifty million. */
    private static final int FEW = 5_000;

    private static final String COUNT = "select count(*) from (select from interaction e %s limit %d) as few";

    private final Database database;

    RareAmounts(Database database) {
        this.database = database;
    }

    /** False where nothing is asked of amounts, and of given customers, whose entries are few anyway. */
    boolean only(JournalFilter filter) {
        if (filter.amountFrom == null && filter.amountTo == null || filter.ofSome()) {
            return false;
        }
        var within = Searches.amounts(filter, new Conditions());
        return database.first(COUNT.formatted(within.where(), FEW + 1), row -> row.getInt(1), within.arguments())
                        .orElseThrow()
                <= FEW;
    }
}
