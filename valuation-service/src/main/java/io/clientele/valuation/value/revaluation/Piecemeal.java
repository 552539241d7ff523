package io.clientele.valuation.value.revaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.inject.Singleton;

import io.clientele.valuation.population.OneByOne;
import io.clientele.valuation.store.Database;

/**
 * Work on many customers at once that the database may refuse for what is kept of one of them. Then it is done for halves, and for
 * halves of these: who is refused alone is passed over, and holds up nobody else.
 */
@Singleton
class Piecemeal {

    private final Database database;
    private final OneByOne oneByOne;

    Piecemeal(Database database, OneByOne oneByOne) {
        this.database = database;
        this.oneByOne = oneByOne;
    }

    /**
     * In the caller's transaction, which goes on.
     *
     * @param work what it has left in memory of those refused must do no harm
     * @param refused takes those passed over
     */
    <T> List<T> each(List<UUID> customers, Function<List<UUID>, List<T>> work, List<UUID> refused) {
        var done = new ArrayList<T>();
        var trouble = database.refused(() -> done.addAll(work.apply(customers)));
        if (trouble.isEmpty()) {
            return done;
        }
        if (customers.size() == 1) {
            oneByOne.passOver(customers.getFirst(), trouble.get());
            refused.add(customers.getFirst());
            return List.of();
        }
        int half = customers.size() / 2;
        var halves = new ArrayList<>(each(customers.subList(0, half), work, refused));
        halves.addAll(each(customers.subList(half, customers.size()), work, refused));
        return halves;
    }
}
