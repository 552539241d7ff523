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

/** What the entries of a customer are about, always under the first id of it; those that are supposed too. */
final class SupposedSubjects {

    private final Supplier<List<DetailedFact>> reader;
    private final Map<UUID, UUID> subjects = new HashMap<>();
    private List<DetailedFact> kept;

    /** @param reader asked only when something has to be known beside money and time */
    SupposedSubjects(Supplier<List<DetailedFact>> reader) {
        this.reader = reader;
    }

    /** All that are kept, in time order. */
    List<DetailedFact> kept() {
        if (kept == null) {
            kept = reader.get();
            kept.forEach(one -> add(one.fact().id(), about(one)));
        }
        return kept;
    }

    /** @param about null where it is about nothing */
    void add(UUID entry, UUID about) {
        if (about != null) {
            subjects.put(entry, about);
        }
    }

    /** What an entry is about; null where it does not say. */
    UUID of(UUID entry) {
        kept();
        return subjects.get(entry);
    }

    /** By which those name it that are about it: the first entry whose place it took, or itself. */
    UUID first(Fact entry) {
        kept();
        return subjects.getOrDefault(entry.id(), entry.id());
    }

    Set<UUID> about(UUID first) {
        kept();
        return subjects.keySet().stream()
                .filter(entry -> subjects.get(entry).equals(first))
                .collect(Collectors.toSet());
    }

    /**
     * What takes a purchase back.
     *
     * @param supposed what is said by entries that are supposed
     */
    Set<UUID> returns(UUID purchase, Map<UUID, Details> supposed) {
        var all = new HashMap<>(supposed);
        kept().forEach(one -> all.put(one.fact().id(), one.details()));
        return all.keySet().stream()
                .filter(entry -> purchase.equals(all.get(entry).returns()))
                .collect(Collectors.toSet());
    }

    private static UUID about(DetailedFact one) {
        var said = one.details().particulars();
        return said == null ? null : said.about();
    }
}
