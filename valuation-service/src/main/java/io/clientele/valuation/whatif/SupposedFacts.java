package io.clientele.valuation.whatif;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

import io.clientele.kit.money.Money;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;
import io.clientele.valuation.fact.Fact;

/** The facts of a customer as they would be with entries and corrections that nobody posted. */
final class SupposedFacts {

    private final UUID customer;
    private final Instant asOf;
    private final String currency;
    private final Faults faults = new Faults();
    private final List<Fact> supposed = new ArrayList<>();

    SupposedFacts(UUID customer, Instant asOf, String currency) {
        this.customer = customer;
        this.asOf = asOf;
        this.currency = currency;
    }

    /**
     * @param counting the facts that count without anything supposed
     * @return those that would count, or a refusal with all faults
     */
    List<Fact> of(List<Fact> counting, WhatIf asked) {
        var facts = new ArrayList<>(counting);
        var entries = asked.supposedEntries();
        for (int i = 0; i < entries.size(); i++) {
            add(entries.get(i), asOf, "/entries/" + i);
        }
        var corrected = new HashSet<UUID>();
        var corrections = asked.supposedCorrections();
        for (int i = 0; i < corrections.size(); i++) {
            correct(corrections.get(i), facts, corrected, "/corrections/" + i);
        }
        facts.removeIf(f -> corrected.contains(f.id()));
        facts.addAll(supposed);
        faults.throwIfAny();
        facts.sort(Comparator.comparing(Fact::occurredAt).thenComparing(Fact::id));
        return facts;
    }

    /** The ids that stand for what is supposed, entries first, in the order in which they were given. */
    List<UUID> ids() {
        return supposed.stream().map(Fact::id).toList();
    }

    private void correct(SupposedCorrection correction, List<Fact> facts, HashSet<UUID> corrected, String at) {
        var target =
                facts.stream().filter(f -> f.id().equals(correction.corrects())).findFirst();
        faults.require(
                target.isPresent(),
                () -> Fault.pointer(
                        at + "/corrects", "UNKNOWN_ENTRY", "No entry of this customer that counts has this id."));
        faults.require(
                corrected.add(correction.corrects()),
                () -> Fault.pointer(at + "/corrects", "ALREADY_CORRECTED", "An entry is corrected once."));
        if (target.isPresent() && correction.replacement() != null) {
            add(correction.replacement(), target.get().occurredAt(), at + "/replacement");
        }
    }

    private void add(SupposedEntry entry, Instant otherwise, String at) {
        var when = entry.occurredAt() == null ? otherwise : entry.occurredAt();
        faults.require(
                !when.isAfter(asOf),
                () -> Fault.pointer(
                        at + "/occurredAt",
                        "AFTER_AS_OF",
                        "Must not be after asOf (" + asOf + "): it would not be seen."));
        faults.require(
                !entry.trade() || entry.amount() != null || entry.itemised(),
                () -> Fault.pointer(at + "/amount", "REQUIRED", "Give the amount, or the lines, or both."));
        tradeOnly(entry, entry.amount(), at + "/amount");
        tradeOnly(entry, entry.lines(), at + "/lines");
        if (sound(entry, at)) {
            supposed.add(fact(entry, when));
        }
    }

    /** What would not count is refused rather than dropped. */
    private void tradeOnly(SupposedEntry entry, Object said, String at) {
        faults.require(
                entry.kind().trade() || said == null,
                () -> Fault.pointer(at, "NOT_OF_THIS_KIND", "Only a PURCHASE and a RETURN move revenue; say cost."));
    }

    private Fact fact(SupposedEntry entry, Instant when) {
        return new Fact(
                customer,
                new UUID(0x7000L, 0x8000_0000_0000_0000L | supposed.size() + 1),
                entry.kind().name(),
                entry.channel() == null ? null : entry.channel().name(),
                when,
                when,
                null,
                entry.netAmount(),
                entry.listAmount(),
                entry.discount(),
                entry.knownCost(),
                entry.durationMinutes());
    }

    private boolean sound(SupposedEntry entry, String at) {
        boolean sound = !entry.trade() || entry.amount() != null || entry.itemised();
        sound &= money(entry.amount(), at + "/amount");
        sound &= money(entry.cost(), at + "/cost");
        for (int i = 0; entry.lines() != null && i < entry.lines().size(); i++) {
            var line = entry.lines().get(i);
            var pointer = at + "/lines/" + i;
            sound &= money(line.unitPrice(), pointer + "/unitPrice");
            sound &= money(line.unitCost(), pointer + "/unitCost");
            sound &= money(line.discount(), pointer + "/discount");
            boolean counted =
                    line.quantity().signum() > 0 && Math.abs(line.quantity().scale()) <= 6;
            faults.require(
                    counted,
                    () -> Fault.pointer(
                            pointer + "/quantity", "OUT_OF_RANGE", "Must be above 0, with up to 6 decimals."));
            sound &= counted;
        }
        return sound && agrees(entry, at);
    }

    private boolean agrees(SupposedEntry entry, String at) {
        if (!entry.itemised()) {
            return true;
        }
        var lines = entry.listAmount().subtract(entry.discount());
        boolean agrees = lines.signum() >= 0
                && (entry.amount() == null || entry.amount().amount().compareTo(lines) == 0);
        faults.require(
                agrees,
                () -> Fault.pointer(
                        at + "/amount",
                        "AMOUNT_DIFFERS_FROM_LINES",
                        "The lines come to " + lines.toPlainString() + ", which must be the amount and at least 0."));
        return agrees;
    }

    private boolean money(Money money, String at) {
        if (money == null) {
            return true;
        }
        boolean positive = money.amount().signum() >= 0;
        boolean base = money.currency().equals(currency);
        faults.require(positive, () -> Fault.pointer(at + "/amount", "NEGATIVE", "Must not be below 0."));
        faults.require(
                base,
                () -> Fault.pointer(
                        at + "/currency",
                        "NOT_BASE_CURRENCY",
                        "What-if amounts are in the base currency " + currency + "."));
        return positive && base;
    }
}
