package io.clientele.e2e.history;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import io.clientele.e2e.Present;

import static io.clientele.e2e.history.Scene.CUSTOMERS;
import static io.clientele.e2e.history.Scene.JOURNAL;

/** Timelines, what stands in them under which filters, and what follows from them: cases, promises, points, satisfaction. */
final class ComparingJournal {

    private static final List<Integer> LIMITS = List.of(2, 7, 50, 500);

    private final Scene scene;
    private final Desk desk;
    private final Chance chance;
    private final Company company;
    private final Tally tally;

    ComparingJournal(Scene scene, Tally tally) {
        this.scene = scene;
        this.desk = scene.desk();
        this.chance = scene.chance();
        this.company = scene.company();
        this.tally = tally;
    }

    void all() {
        for (var party : company.parties) {
            var path = CUSTOMERS + "/" + party.id + "/timeline";
            if (party.mergedInto != null) {
                desk.get(path).expect(308);
                continue;
            }
            var journal = company.journal(party);
            listed(path + "?", journal, one -> true);
            filtered(path + "?", journal);
            filtered(JOURNAL + "?customerId=" + party.id + "&", journal);
            points(party);
            satisfaction(party, journal);
            cases(party);
        }
        company.entries.stream()
                .filter(entry -> !company.parties.contains(entry.came))
                .forEach(entry -> desk.get(JOURNAL + "/" + entry.id).expect(404));
    }

    private void filtered(String path, List<Entry> journal) {
        if (journal.isEmpty()) {
            return;
        }
        var one = chance.of(journal);
        listed(path + "includeSuperseded=false", journal, Entry::counts);
        listed(path + "kind=" + one.kind(), journal, entry -> entry.is(one.kind()));
        listed(path + "occurredAtFrom=" + one.at, journal, entry -> !entry.at.isBefore(one.at));
        listed(path + "occurredAtTo=" + one.at, journal, entry -> entry.at.isBefore(one.at));
        var day = one.at.atZone(scene.zone()).toLocalDate();
        listed(
                path + "occurredAtFrom=" + day + "&occurredAtTo=" + day.plusDays(1),
                journal,
                entry -> entry.at.atZone(scene.zone()).toLocalDate().equals(day));
        for (var property : List.of("channel", "representative")) {
            var value = one.text(property);
            if (value != null) {
                listed(path + property + "=" + value, journal, entry -> value.equals(entry.text(property)));
            }
        }
        if (one.said.has("externalReference")) {
            var key = one.said.at("/externalReference/system").asText() + ":"
                    + one.said.at("/externalReference/id").asText();
            listed(JOURNAL + "?externalReference=" + key, List.of(one), entry -> true);
        }
        if (one.hasAmount()) {
            var amount = one.amount().setScale(2, RoundingMode.DOWN).toPlainString();
            listed(
                    path + "amountFrom=" + amount,
                    journal,
                    entry -> entry.hasAmount() && entry.amount().compareTo(new BigDecimal(amount)) >= 0);
        }
    }

    private void listed(String path, List<Entry> journal, Predicate<Entry> filter) {
        var told = Pages.of(desk, path, chance.of(LIMITS)).stream()
                .map(one -> one.path("id").asText() + " " + one.path("kind").asText() + " "
                        + one.path("status").asText() + " "
                        + Instant.parse(one.path("occurredAt").asText())
                        + " " + one.path("correctedBy").asText("") + counted(one.path("countedAmount")))
                .toList();
        var expected = journal.stream()
                .filter(filter)
                .map(one -> one.id + " " + one.kind() + " " + one.status() + " " + one.at + " "
                        + (one.correctedBy == null ? "" : one.correctedBy.id)
                        + (one.hasAmount() ? " " + ComparingSales.told(one.amount()) : ""))
                .toList();
        tally.same(told, expected, path);
    }

    private static String counted(JsonNode money) {
        return money.isMissingNode() ? "" : " " + money.path("amount").asText();
    }

    private void points(Party party) {
        var now = Present.exactly();
        var lots = company.lots.stream()
                .filter(lot -> Company.survivor(lot.account) == party)
                .toList();
        var account = desk.read(CUSTOMERS + "/" + party.id + "/points");
        int left = lots.stream()
                .filter(lot -> lot.usable(now))
                .mapToInt(lot -> lot.left)
                .sum();
        int ahead = lots.stream()
                .filter(lot -> lot.earnedAt.isAfter(now))
                .mapToInt(lot -> lot.left)
                .sum();
        int earned = lots.stream().mapToInt(lot -> lot.earned).sum();
        tally.same(account.path("balance").asInt(), left, "points of " + party.id);
        tally.same(account.path("earnedAhead").asInt(), ahead, "points earned ahead by " + party.id);
        tally.same(account.path("earned").asInt(), earned, "points earned by " + party.id);
        tally.same(account.path("redeemed").asInt(), earned - left - ahead, "points redeemed by " + party.id);
    }

    private void satisfaction(Party party, List<Entry> journal) {
        var answers = journal.stream()
                .filter(one -> one.counts() && one.is("SURVEY_ANSWER"))
                .toList();
        var total = desk.read(CUSTOMERS + "/" + party.id + "/satisfaction?dayFrom=2015-01-01&by=YEAR")
                .path("total");
        tally.same(total.path("answers").asInt(), answers.size(), "answers of " + party.id);
        tally.same(
                total.at("/nps/promoters").asInt(),
                (int) answers.stream()
                        .filter(one -> one.said.path("nps").asInt() > 8)
                        .count(),
                "promoters of " + party.id);
    }

    private void cases(Party party) {
        var complaints = new TreeMap<String, String>();
        Pages.of(desk, "/api/v1/complaints?customerId=" + party.id, chance.of(LIMITS))
                .forEach(one -> complaints.put(
                        one.path("id").asText(),
                        words(
                                one.at("/state/code").asText(),
                                one.at("/severity/code").asText(null),
                                one.at("/cause/code").asText(null),
                                one.path("reopened").asText("0"),
                                new BigDecimal(one.at("/compensation/amount").asText("0.00")),
                                Instant.parse(one.path("openedAt").asText()),
                                Instant.parse(one.path("since").asText()))));
        var expected = new TreeMap<String, String>();
        company.complaints.forEach((id, one) -> {
            if (Company.survivor(one.opening.came) == party) {
                expected.put(
                        id,
                        words(
                                one.state,
                                one.severity,
                                one.cause,
                                one.reopened,
                                one.compensation.setScale(2),
                                one.opening.at,
                                one.since));
            }
        });
        tally.same(complaints, expected, "complaints of " + party.id);
        var promises = new TreeMap<String, String>();
        Pages.of(desk, "/api/v1/promises?customerId=" + party.id, chance.of(LIMITS))
                .forEach(one -> promises.put(
                        one.path("id").asText(),
                        words(
                                one.at("/state/code").asText(),
                                Instant.parse(one.path("promisedAt").asText()),
                                Instant.parse(one.path("dueAt").asText()),
                                one.path("settledAt").asText(null))));
        var made = new TreeMap<String, String>();
        company.promises.forEach((id, one) -> {
            if (Company.survivor(one.made.came) == party) {
                made.put(
                        id,
                        words(
                                one.state,
                                one.made.at,
                                Instant.parse(one.made.said.at("/promise/dueAt").asText()),
                                one.settledAt));
            }
        });
        tally.same(promises, made, "promises of " + party.id);
    }

    private static String words(Object... said) {
        return String.join(" ", Stream.of(said).map(Objects::toString).toList());
    }
}
