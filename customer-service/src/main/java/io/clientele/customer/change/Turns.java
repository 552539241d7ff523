package io.clientele.customer.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.clientele.customer.model.profile.ExternalReference;
import io.clientele.customer.record.Profiles;
import io.clientele.customer.record.RegisterCustomer;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

/**
 * The turns in which rows are registered, by their indexes: whoever names the key of a row before it comes after that one, and rows with
 * the same key stay in their order. Where nobody does, all come at once.
 *
 * @param tooDeep rows that would come after {@link #MOST} turns
 */
record Turns(List<List<Integer>> each, List<Integer> tooDeep) {

    /** Deeper than any group, and done in some seconds. */
    static final int MOST = 1_000;

    static Turns of(List<Sent> rows) {
        var each = new ArrayList<List<Integer>>();
        var tooDeep = new ArrayList<Integer>();
        var taken = new HashMap<ExternalReference, Integer>();
        for (int i = 0; i < rows.size(); i++) {
            int turn = rows.get(i) instanceof Sent.Readable readable ? turn(readable.body(), taken) : 0;
            if (turn >= MOST) {
                tooDeep.add(i);
                continue;
            }
            while (each.size() <= turn) {
                each.add(new ArrayList<>());
            }
            each.get(turn).add(i);
        }
        return new Turns(each, tooDeep);
    }

    static Rejection tooMany() {
        return Rejection.invalid(Fault.pointer(
                "",
                "TOO_DEEP",
                "The row comes after a chain of " + MOST
                        + " rows of which each names the one before: send it in another batch."));
    }

    private static int turn(RegisterCustomer body, Map<ExternalReference, Integer> taken) {
        int turn = 0;
        for (var named : body.keysOfOthers().values()) {
            turn = Math.max(turn, taken.getOrDefault(named, -1) + 1);
        }
        var own = Profiles.of(body).references();
        for (var key : own) {
            turn = Math.max(turn, taken.getOrDefault(key, 0));
        }
        int least = turn;
        own.forEach(key -> taken.put(key, least));
        return turn;
    }
}
