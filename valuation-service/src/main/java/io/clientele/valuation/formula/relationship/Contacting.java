package io.clientele.valuation.formula.relationship;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

import io.clientele.valuation.formula.relationship.known.Entry;

/** How we and the customer reach each other, and what that costs. */
final class Contacting {

    private static final Set<String> NO_RESPONSE = Set.of("NONE", "DECLINED", "UNSUBSCRIBED");
    private static final Set<String> SERVICE = Set.of("CONTACT", "SERVICE_CASE", "COMPLAINT", "MATERIAL_SUPPORT");

    private Contacting() {}

    static Indication contacts(Relation relation) {
        var made = relation.recent("CONTACT").toList();
        return Indication.of(made.size()).from(made);
    }

    static Indication daysSinceContact(Relation relation) {
        return relation.all("CONTACT")
                .reduce((a, b) -> b)
                .map(last -> Indication.of(ChronoUnit.DAYS.between(last.day(), relation.today()))
                        .from(List.of(last)))
                .orElseGet(() -> Indication.missing(Missing.CONTACT));
    }

    /** Of the marketing touches whose response is known, those that were taken up. */
    static Indication responseShare(Relation relation) {
        var known = relation.recent("MARKETING_TOUCH")
                .filter(e -> e.response() != null)
                .toList();
        long takenUp =
                known.stream().filter(e -> !NO_RESPONSE.contains(e.response())).count();
        return known.isEmpty()
                ? Indication.missing(Missing.MARKETING_RESPONSE)
                : Indication.of((double) takenUp / known.size())
                        .with("takenUp", takenUp)
                        .with("touches", known.size())
                        .from(known);
    }

    static Indication marketingCost(Relation relation) {
        return cost(relation.recent("MARKETING_TOUCH").toList(), Missing.MARKETING_COST);
    }

    static Indication serviceCost(Relation relation) {
        return cost(relation.recent().filter(e -> SERVICE.contains(e.kind())).toList(), Missing.COST_TO_SERVE);
    }

    /** Nothing happened: it cost nothing. Something did, and nobody says what it cost: that is not known. */
    private static Indication cost(List<Entry> entries, Missing otherwise) {
        var priced = entries.stream().filter(e -> e.cost() != null).toList();
        return priced.isEmpty() && !entries.isEmpty()
                ? Indication.missing(otherwise)
                : Indication.of(Buying.sum(priced, Entry::cost))
                        .with("entries", entries.size())
                        .with("entriesOfKnownCost", priced.size())
                        .from(priced);
    }
}
