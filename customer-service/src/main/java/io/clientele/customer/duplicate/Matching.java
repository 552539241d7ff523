package io.clientele.customer.duplicate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.customer.duplicate.Keys.Compared;
import io.clientele.customer.duplicate.MatchRows.Match;
import io.clientele.customer.duplicate.model.Likeness;
import io.clientele.customer.duplicate.model.Sign;
import io.clientele.customer.record.Documents;

/** Looks for other records of customers whose own has changed, and for nobody else's. */
@ApplicationScoped
class Matching {

    private final Keys keys;
    private final MatchRows rows;
    private final CandidateRows candidates;
    private final Documents documents;

    Matching(Keys keys, MatchRows rows, CandidateRows candidates, Documents documents) {
        this.keys = keys;
        this.rows = rows;
        this.candidates = candidates;
        this.documents = documents;
    }

    /** Takes up the next customers that are due; answers how many there were. */
    @Transactional
    int next(int limit) {
        if (!rows.alone()) {
            return 0;
        }
        var due = rows.take(limit);
        if (!due.isEmpty()) {
            match(due);
        }
        return due.size();
    }

    private void match(List<UUID> due) {
        var compared = compared(due);
        rows.keep(due, compared);
        var again = rows.tellingNoMore(ids(compared), due);
        compared.addAll(compared(again));
        var standing = ids(compared);
        var matches = new ArrayList<>(rows.sameKeys(standing));
        matches.addAll(telling(rows.similarNames(standing)));
        var people = compared.stream().collect(Collectors.toMap(Compared::customerId, Compared::person));
        candidates.replace(Stream.concat(due.stream(), again.stream()).toList(), found(matches, people));
    }

    private List<Compared> compared(List<UUID> customers) {
        return rows.records(customers).stream()
                .map(record -> keys.of(record.getKey(), documents.parse(record.getValue())))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<UUID> ids(List<Compared> compared) {
        return compared.stream().map(Compared::customerId).toList();
    }

    /** Without names that are everywhere. */
    private static List<Match> telling(List<Match> similar) {
        var counts = similar.stream().collect(Collectors.groupingBy(Match::one, Collectors.counting()));
        return similar.stream()
                .filter(match -> counts.get(match.one()) <= MatchRows.COMMON)
                .toList();
    }

    private static List<Found> found(List<Match> matches, Map<UUID, Boolean> people) {
        var pairs = new HashMap<Pair, Likeness>();
        var person = new HashMap<Pair, Boolean>();
        for (var match : matches) {
            var pair = Pair.of(match.one(), match.other());
            pairs.computeIfAbsent(pair, any -> new Likeness()).add(match.sign(), match.similarity());
            person.merge(pair, people.get(match.one()), Boolean::logicalAnd);
        }
        return pairs.entrySet().stream()
                .map(pair -> found(pair.getKey(), pair.getValue(), person.get(pair.getKey())))
                .filter(found -> found.score() >= Likeness.ENOUGH)
                .toList();
    }

    private static Found found(Pair pair, Likeness likeness, boolean people) {
        return new Found(pair, likeness.signs(people), likeness.score(people));
    }

    /** Two customers, whichever was found first. */
    record Pair(UUID one, UUID other) {

        /** In the order of the database, which compares ids without a sign, as their texts compare. */
        static Pair of(UUID a, UUID b) {
            return a.toString().compareTo(b.toString()) < 0 ? new Pair(a, b) : new Pair(b, a);
        }
    }

    /** A pair that is likely enough. */
    record Found(Pair pair, Map<Sign, Double> signs, double score) {}
}
