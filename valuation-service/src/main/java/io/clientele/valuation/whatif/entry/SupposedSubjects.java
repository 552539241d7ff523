package io.clientele.valuation.whatif.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.clientele.valuation.fact.DetailedFact;
import io.clientele.valuation.fact.Details;
import io.clientele.valuation.fact.Fact;

/** What the entries of a customer say beside money and time, those that are supposed too: what they are about, always under the first id of it. */
final class SupposedSubjects {

    private static final Details NOTHING = new Details(null, null, null);

    private final Supplier<List<DetailedFact>> reader;
    private final Map<UUID, Details> said = new HashMap<>();
    private List<DetailedFact> kept;

    /** @param reader asked only when something has to be known beside money and time */
    SupposedSubjects(Supplier<List<DetailedFact>> reader) {
        this.reader = reader;
    }

    /** All that are kept, in time order. */
    List<DetailedFact> kept() {
        if (kept == null) {
            kept = reader.get();
            kept.forEach(one -> add(one.fact().id(), one.details()));
        }
        return kept;
    }

    void add(UUID entry, Details details) {
        said.put(entry, details);
    }

    /** What an entry is about; null where it does not say. */
    UUID of(UUID entry) {
        kept();
        return about(said.get(entry));
    }

    /** By which those name it that are about it: the first entry whose place it took, or itself. */
    UUID first(Fact entry) {
        return first(entry.id());
    }

    UUID first(UUID entry) {
        var about = of(entry);
        return about == null ? entry : about;
    }

    Set<UUID> about(UUID first) {
        kept();
        return said.keySet().stream()
                .filter(entry -> first.equals(about(said.get(entry))))
                .collect(Collectors.toSet());
    }

    /** The purchase that an entry takes back, as it names it; null where it names none. */
    UUID takenBack(UUID entry) {
        kept();
        return said.getOrDefault(entry, NOTHING).returns();
    }

    /**
     * With what they say.
     *
     * @param all that are kept of the customer
     */
    List<DetailedFact> detailed(List<Fact> counting, List<DetailedFact> all) {
        all.forEach(one -> add(one.fact().id(), one.details()));
        return counting.stream()
                .map(fact -> new DetailedFact(fact, said.getOrDefault(fact.id(), NOTHING)))
                .toList();
    }

    private static UUID about(Details details) {
        return details == null || details.particulars() == null
                ? null
                : details.particulars().about();
    }
}
