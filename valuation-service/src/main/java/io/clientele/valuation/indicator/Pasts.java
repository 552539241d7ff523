package io.clientele.valuation.indicator;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * All that is known of many customers. It is read portion by portion, so that it fits into memory: they are asked for in the order in
 * which they were named.
 */
public final class Pasts {

    private final Iterator<List<UUID>> portions;
    private final Function<List<UUID>, Map<UUID, Past>> reader;
    private Map<UUID, Past> here = Map.of();

    Pasts(List<List<UUID>> portions, Function<List<UUID>, Map<UUID, Past>> reader) {
        this.portions = portions.iterator();
        this.reader = reader;
    }

    /** @throws java.util.NoSuchElementException when this one's turn is over, or never comes */
    public Past of(UUID customer) {
        while (!here.containsKey(customer)) {
            here = Map.of(); // what was read before is not held while more is read
            here = reader.apply(portions.next());
        }
        return here.get(customer);
    }
}
