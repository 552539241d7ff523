package io.clientele.valuation.formula.relationship;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.clientele.kit.term.Term;
import io.clientele.valuation.formula.contract.Amounts;
import io.clientele.valuation.formula.relationship.known.Entry;
import io.clientele.valuation.formula.relationship.known.Profile;
import io.clientele.valuation.formula.relationship.known.RiskPolicy;
import io.clientele.valuation.formula.relationship.known.Worth;

/** A customer's story for tests: entries at ten in the morning, looked at in the evening of the last of 2025. */
final class Story {

    static final RiskPolicy RISK =
            new RiskPolicy(Map.of("EXCELLENT", .002, "GOOD", .01, "FAIR", .03, "POOR", .1, "NONE", .3), 0.45, 0.08);

    private final List<Entry> entries = new ArrayList<>();
    private Profile profile = Profile.NOTHING;
    private Worth worth = worth(BigDecimal.ZERO, BigDecimal.ZERO);

    Story record(String creditGrade, String wallet) {
        profile = new Profile(
                "COMPANY",
                List.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                creditGrade,
                wallet == null ? null : new BigDecimal(wallet));
        return this;
    }

    Story worth(String income, String cost) {
        worth = worth(new BigDecimal(income), new BigDecimal(cost));
        return this;
    }

    private static Worth worth(BigDecimal income, BigDecimal cost) {
        var behind = new Worth.Behind(List.of(), List.of(), List.of());
        return new Worth(
                income,
                cost,
                income.subtract(cost),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                null,
                new Worth.Model("NBD", 7),
                behind);
    }

    Story buys(String day, String amount, String... categories) {
        return buysAt(day, amount, null, null, categories);
    }

    Story buysAt(String day, String amount, String list, String discount, String... categories) {
        var each = categories.length == 0 ? null : new BigDecimal(amount).divide(BigDecimal.valueOf(categories.length));
        var lines = new ArrayList<Entry.Line>();
        for (var category : categories) {
            lines.add(new Entry.Line(category, each));
        }
        return add("PURCHASE", day, amount, list, discount, lines, null, null, null, null);
    }

    Story does(String kind, String day) {
        return add(kind, day, kind.equals("RETURN") ? "1" : null, null, null, List.of(), null, null, null, null);
    }

    UUID invoice(String day, String amount, String due) {
        add("INVOICE", day, amount, null, null, List.of(), null, due, null, null);
        return entries.getLast().id();
    }

    Story pays(String day, String amount, UUID invoice) {
        return add("PAYMENT", day, amount, null, null, List.of(), invoice, null, null, null);
    }

    Story paysOn(String day, String amount, String due) {
        return add("PAYMENT", day, amount, null, null, List.of(), null, due, null, null);
    }

    UUID signs(String day, Entry.Terms terms) {
        add("CONTRACT_STARTED", day, null, null, null, List.of(), null, null, null, terms);
        return entries.getLast().id();
    }

    Story ends(String day, UUID contract, String reason) {
        var terms = new Entry.Terms(Amounts.NO_TERM, reason);
        return add("CONTRACT_ENDED", day, null, null, null, List.of(), contract, null, null, terms);
    }

    Story renews(String day, UUID contract, Entry.Terms terms) {
        return add("CONTRACT_RENEWED", day, null, null, null, List.of(), contract, null, null, terms);
    }

    Story changes(String day, UUID contract, Entry.Terms terms) {
        return add("CONTRACT_CHANGED", day, null, null, null, List.of(), contract, null, null, terms);
    }

    Story answers(String day, String satisfaction) {
        return add("SURVEY_ANSWER", day, null, null, null, List.of(), null, null, satisfaction, null);
    }

    Indication read(Indicator indicator) {
        return indicator.of(relation(), null);
    }

    Relation relation() {
        var inOrder = entries.stream().sorted(Comparator.comparing(Entry::at)).toList();
        return new Relation(Instant.parse("2025-12-31T20:00:00Z"), ZoneOffset.UTC, inOrder, profile, () -> worth, RISK);
    }

    private Story add(
            String kind,
            String day,
            String amount,
            String list,
            String discount,
            List<Entry.Line> lines,
            UUID about,
            String due,
            String satisfaction,
            Entry.Terms terms) {
        var id = new UUID(0, entries.size());
        entries.add(new Entry(
                id,
                kind,
                Instant.parse(day + "T10:00:00Z"),
                LocalDate.parse(day),
                number(amount),
                number(list),
                number(discount),
                null,
                lines,
                about,
                due == null ? null : LocalDate.parse(due),
                null,
                null,
                number(satisfaction),
                null,
                terms == null ? null : saidBy(id, terms)));
        return this;
    }

    private static Entry.Terms saidBy(UUID entry, Entry.Terms terms) {
        var said = terms.term();
        var amounts = Amounts.of(entry, said.amounts().monthly(), said.amounts().exposure());
        return new Entry.Terms(new Term<>(said.from(), said.to(), amounts), terms.endReason());
    }

    static Entry.Terms terms(String to, String exposure) {
        return terms(null, to, 40.0, exposure);
    }

    static Entry.Terms terms(String from, String to, Double monthly, String exposure) {
        var amounts = Amounts.of(null, monthly, exposure == null ? null : new BigDecimal(exposure));
        return new Entry.Terms(new Term<>(date(from), date(to), amounts), null);
    }

    private static LocalDate date(String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
