package io.clientele.interaction.timeline;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.database.Conditions;
import io.clientele.interaction.database.Database;

/**
 * How entries with amounts of a range are found. The database guesses from samples how many there are, in which a single large amount
 * makes thousands of what are a handful, and then walks along the whole journal to find them in its order. So it is counted, by the
 * index of amounts and no further than it matters, whether they are few; if not, each step of amounts (1, 2, 5, 10, 20 …) is read in the
 * order of the journal, and what stands outside the range is passed by in its first and last step alone.
 */
@ApplicationScoped
class Amounts {

    /** So many are read and sorted in a millisecond or two. */
    private static final int FEW = 500;

    private static final String COUNT = "select count(*) from (select from interaction e %s limit %d) as few";

    private final Database database;

    Amounts(Database database) {
        this.database = database;
    }

    /** In order where nothing is asked of amounts, and of given customers, whose entries are few anyway. */
    Way way(JournalFilter filter) {
        if (filter.amountFrom == null && filter.amountTo == null || filter.ofSome()) {
            return Way.IN_ORDER;
        }
        var within = within(filter, new Conditions());
        int found = database.first(COUNT.formatted(within.where(), FEW + 1), row -> row.getInt(1), within.arguments())
                .orElseThrow();
        return found <= FEW ? Way.FEW : Way.BY_STEP;
    }

    /** They stand in the text, so that also a plan that is kept knows how many there are. */
    static Conditions within(EntryFilter filter, Conditions conditions) {
        if (filter.amountFrom != null) {
            conditions.and("e.amount >= " + filter.amountFrom.toPlainString());
        }
        if (filter.amountTo != null) {
            conditions.and("e.amount < " + filter.amountTo.toPlainString());
        }
        return conditions;
    }

    /** The steps that the range touches. */
    static String steps(EntryFilter filter) {
        return "generate_series(amount_step(%s), amount_step(%s)) as step"
                .formatted(
                        filter.amountFrom == null ? "0" : filter.amountFrom.toPlainString(),
                        filter.amountTo == null ? "'infinity'" : filter.amountTo.toPlainString());
    }
}
