package io.clientele.e2e.history;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a company knows of its customers, by lists of what it was told and nothing else: every figure is a recount. It shares
 * no line with the services, and is as slow as it is plain.
 */
final class Company {

    /** Newest first, as the journal is read. */
    static final Comparator<Entry> IN_JOURNAL = Comparator.comparing(Entry::at)
            .thenComparing((Entry entry) -> UUID.fromString(entry.id), Company::unsigned)
            .reversed();

    final List<Party> parties = new ArrayList<>();
    final List<Entry> entries = new ArrayList<>();
    final List<Merge> merges = new ArrayList<>();
    final Map<String, Complaint> complaints = new LinkedHashMap<>();
    final Map<String, Promise> promises = new LinkedHashMap<>();
    final List<Lot> lots = new ArrayList<>();
    final List<String> gone = new ArrayList<>();

    /** Those who stand for themselves. */
    List<Party> standing() {
        return parties.stream().filter(one -> one.mergedInto == null).toList();
    }

    static Party survivor(Party party) {
        return party.mergedInto == null ? party : survivor(party.mergedInto);
    }

    /** A customer and all for whom it answers. */
    List<Party> under(Party party) {
        return parties.stream().filter(one -> leadsTo(one, party)).toList();
    }

    private static boolean leadsTo(Party one, Party other) {
        return one == other || one.mergedInto != null && leadsTo(one.mergedInto, other);
    }

    /** All entries of those for whom a customer answers, the newest first. */
    List<Entry> journal(Party party) {
        return entries.stream()
                .filter(entry -> survivor(entry.came) == party)
                .sorted(IN_JOURNAL)
                .toList();
    }

    List<Entry> counting(String kind) {
        return entries.stream()
                .filter(entry -> entry.counts() && entry.is(kind) && parties.contains(entry.came))
                .toList();
    }

    void keep(Entry entry, Entry corrected) {
        entries.add(entry);
        if (corrected != null) {
            entry.corrects = corrected;
            corrected.correctedBy = entry;
        }
        var first = entry.first();
        if (first.is("COMPLAINT")) {
            if (entry.is("COMPLAINT")) {
                complaints.computeIfAbsent(first.id, id -> new Complaint()).saidBy(entry);
            } else {
                complaints.remove(first.id);
            }
        }
        if (first.is("PROMISE")) {
            if (entry.is("PROMISE")) {
                promises.computeIfAbsent(first.id, id -> new Promise()).made = entry;
            } else {
                promises.remove(first.id);
            }
        }
    }

    /** What is about nothing without an entry, and is voided with it. */
    List<Entry> about(Entry entry) {
        var first = entry.first().id;
        if (complaints.containsKey(first)) {
            return List.copyOf(complaints.get(first).steps);
        }
        if (entry.is("CONTRACT_STARTED")) {
            return followed(entry);
        }
        return promises.containsKey(first) && promises.get(first).settlement != null
                ? List.of(promises.get(first).settlement)
                : returned(entry);
    }

    /** What counts of all that became of a contract. */
    private List<Entry> followed(Entry start) {
        return entries.stream()
                .filter(entry -> entry.is("CONTRACT_CHANGED") || entry.is("CONTRACT_RENEWED"))
                .filter(entry -> entry.counts() && names(entry, "about", start))
                .toList();
    }

    /** Whether an entry names another one by whichever of its chain. */
    private boolean names(Entry entry, String property, Entry other) {
        return entries.stream().anyMatch(one -> one.id.equals(entry.text(property)) && one.first() == other.first());
    }

    /** What counts of all that was returned of a purchase. */
    List<Entry> returned(Entry purchase) {
        return !purchase.is("PURCHASE")
                ? List.of()
                : entries.stream()
                        .filter(entry -> entry.is("RETURN") && entry.counts() && entry.said.has("returns"))
                        .filter(entry -> names(entry, "returns", purchase))
                        .toList();
    }

    /** What is left of a purchase to be returned. */
    BigDecimal left(Entry purchase) {
        return returned(purchase).stream().map(Entry::amount).reduce(purchase.amount(), BigDecimal::subtract);
    }

    /** What has gone on cannot have begun later. */
    boolean forbids(Entry entry, JsonNode correction) {
        var replacement = correction.path("replacement");
        if (replacement.isMissingNode()) {
            return false;
        }
        var at = replacement.has("occurredAt")
                ? Instant.parse(replacement.path("occurredAt").asText())
                : entry.at;
        var first = entry.first().id;
        return forbids(entry, (ObjectNode) replacement, at)
                || complaints.containsKey(first) && complaints.get(first).acknowledgedBefore(at)
                || promises.containsKey(first) && promises.get(first).settledBefore(at);
    }

    /** What was returned of a purchase was bought, before it was returned. */
    private boolean forbids(Entry purchase, ObjectNode replacement, Instant at) {
        var by = new Entry(null, purchase.came, replacement, at, null);
        var returned = returned(purchase);
        return !returned.isEmpty()
                && (!by.is("PURCHASE")
                        || by.amount().compareTo(purchase.amount().subtract(left(purchase))) < 0
                        || returned.stream().anyMatch(entry -> entry.at.isBefore(at)) && at.isAfter(purchase.at));
    }

    /** Whether another merge must be undone first. */
    boolean builtUpon(Merge merge) {
        return merge.survivor.mergedInto != null
                || merges.stream()
                        .skip(merges.indexOf(merge) + 1L)
                        .filter(later -> later.standing && later.survivor == merge.survivor)
                        .anyMatch(later -> !Collections.disjoint(later.changed(), merge.changed()));
    }

    /** Merges by which something of a customer may have come to others, over however many of them. */
    List<Merge> met(Party party) {
        var known = new ArrayList<>(List.of(party));
        var met = new ArrayList<Merge>();
        for (int before = -1; before < met.size(); ) {
            before = met.size();
            merges.stream()
                    .filter(merge -> !met.contains(merge) && merge.parties().anyMatch(known::contains))
                    .forEach(merge -> {
                        met.add(merge);
                        merge.parties().forEach(known::add);
                    });
        }
        return met;
    }

    /** Whether something belongs to a customer besides its record. */
    boolean needs(Party party) {
        return !party.judgements.isEmpty()
                || !party.wallets.isEmpty()
                || entries.stream().anyMatch(entry -> entry.came == party)
                || merges.stream().anyMatch(merge -> merge.parties().anyMatch(one -> one == party));
    }

    /** They are gone; what was sold to them was sold all the same. */
    void forget(List<Party> persons) {
        parties.removeAll(persons);
        persons.forEach(one -> gone.add(one.id));
        merges.removeIf(merge -> merge.parties().anyMatch(persons::contains));
        complaints.values().removeIf(one -> persons.contains(one.opening.came));
        promises.values().removeIf(one -> persons.contains(one.made.came));
        lots.removeIf(lot -> persons.contains(lot.account));
    }

    /** As PostgreSQL orders them. */
    private static int unsigned(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high == 0 ? Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits()) : high;
    }
}
