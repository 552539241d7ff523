package io.clientele.valuation.formula.relationship;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.clientele.valuation.formula.relationship.known.Entry;

/** What the customer thinks of us, as far as the journal shows it. */
final class Attitude {

    /** Who buys again within this time of an incident has put up with it. */
    private static final Duration FORGIVEN_WITHIN = Duration.ofDays(90);

    /** Longer before a purchase, an approach has nothing to do with it. */
    private static final Duration CHOSEN_WITHIN = Duration.ofDays(90);

    private static final Set<String> APPROACHES = Set.of("CONTACT", "MARKETING_TOUCH", "MATERIAL_SUPPORT");
    private static final double SECONDS_A_DAY = 86_400;

    private Attitude() {}

    /** Of the complaints and returns whose 90 days are over or were used, those after which the customer bought again. */
    static Indication incidentTolerance(Relation relation) {
        var judged = new ArrayList<Entry>();
        int forgiven = 0;
        var purchases = relation.all("PURCHASE").map(Entry::at).collect(Collectors.toCollection(TreeSet::new));
        for (var incident : relation.entries()) {
            if (incident.is("COMPLAINT") || incident.is("RETURN")) {
                var until = incident.at().plus(FORGIVEN_WITHIN);
                var next = purchases.higher(incident.at());
                boolean again = next != null && !next.isAfter(until);
                if (again || until.isBefore(relation.asOf())) {
                    judged.add(incident);
                    forgiven += again ? 1 : 0;
                }
            }
        }
        return judged.isEmpty()
                ? Indication.missing(Missing.INCIDENT)
                : Indication.of((double) forgiven / judged.size())
                        .with("boughtAgain", forgiven)
                        .with("incidents", judged.size())
                        .from(judged);
    }

    /**
     * Mean days from our last approach to the purchase, over the purchases of the window with an approach since the purchase
     * before and within 90 days.
     */
    static Indication choiceTime(Relation relation) {
        var start = relation.after(12);
        var behind = new ArrayList<Entry>();
        double days = 0;
        Entry approach = null;
        for (var entry : relation.entries()) {
            if (APPROACHES.contains(entry.kind())) {
                approach = entry;
            } else if (entry.is("PURCHASE")) {
                if (approach != null && entry.at().isAfter(start)) {
                    var taken = Duration.between(approach.at(), entry.at());
                    if (taken.compareTo(CHOSEN_WITHIN) <= 0) {
                        days += taken.toSeconds() / SECONDS_A_DAY;
                        behind.add(entry);
                    }
                }
                approach = null;
            }
        }
        return behind.isEmpty()
                ? Indication.missing(Missing.CONTACT_BEFORE_PURCHASE)
                : Indication.of(days / behind.size())
                        .with("days", days)
                        .with("purchases", behind.size())
                        .from(behind);
    }

    static Indication referrals(Relation relation) {
        var made = relation.all("REFERRAL").toList();
        return Indication.of(made.size()).from(made);
    }

    static Indication complaints(Relation relation) {
        var made = relation.recent("COMPLAINT").toList();
        return Indication.of(made.size()).from(made);
    }

    static Indication satisfaction(Relation relation) {
        var answers = relation.recent("SURVEY_ANSWER")
                .filter(e -> e.satisfaction() != null)
                .toList();
        return answers.isEmpty()
                ? Indication.missing(Missing.SURVEY_ANSWER)
                : Indication.of(answers.stream()
                                .mapToDouble(e -> e.satisfaction().doubleValue())
                                .average()
                                .orElseThrow())
                        .with("answers", answers.size())
                        .from(answers);
    }

    static Indication recommendation(Relation relation) {
        return relation.recent("SURVEY_ANSWER")
                .filter(e -> e.nps() != null)
                .reduce((a, b) -> b)
                .map(last -> Indication.of(last.nps()).from(List.of(last)))
                .orElseGet(() -> Indication.missing(Missing.RECOMMENDATION_ANSWER));
    }
}
