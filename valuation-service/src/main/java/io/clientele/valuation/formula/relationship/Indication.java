package io.clientele.valuation.formula.relationship;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.clientele.valuation.formula.relationship.known.Entry;
import io.clientele.valuation.formula.relationship.known.Worth;
import io.clientele.valuation.formula.scorecard.Reading;
import io.clientele.valuation.formula.scorecard.Score;

/**
 * An indicator of a customer, with what it was made of.
 *
 * @param amount exactly, where the unit is money
 * @param inputs the numbers that entered
 * @param entries the journal entries behind it, in time order
 * @param missing why it is not known, or what an index does without
 * @param parts of an index: one for each measure, unknown ones too
 * @param model that it is by; empty where none has a part in it
 */
public record Indication(
        Reading reading,
        Optional<BigDecimal> amount,
        List<Input> inputs,
        List<UUID> entries,
        List<Missing> missing,
        Optional<Score> parts,
        Optional<Worth.Model> model) {

    /** A number that entered, by name. */
    public record Input(String name, double value) {}

    private static Indication of(Reading reading, BigDecimal amount, List<Missing> missing) {
        return new Indication(
                reading,
                Optional.ofNullable(amount),
                List.of(),
                List.of(),
                missing,
                Optional.empty(),
                Optional.empty());
    }

    static Indication of(double value) {
        return of(new Reading.Number(value), null, List.of());
    }

    static Indication of(BigDecimal amount) {
        return of(new Reading.Number(amount.doubleValue()), amount, List.of());
    }

    /** The category, or what is missing when it is null. */
    static Indication of(String category, Missing otherwise) {
        return category == null ? missing(otherwise) : of(new Reading.Category(category), null, List.of());
    }

    /** The amount, or what is missing when it is null. */
    static Indication of(BigDecimal amount, Missing otherwise) {
        return amount == null ? missing(otherwise) : of(amount);
    }

    static Indication missing(Missing... facts) {
        return missing(List.of(facts));
    }

    static Indication missing(List<Missing> facts) {
        return of(Reading.UNKNOWN, null, facts);
    }

    /** The score of an index, and what it does without. */
    static Indication of(Score score, List<Missing> without) {
        Reading reading = score.points()
                .<Reading>map(points -> new Reading.Number(points.doubleValue()))
                .orElse(Reading.UNKNOWN);
        return new Indication(
                reading, score.points(), List.of(), List.of(), without, Optional.of(score), Optional.empty());
    }

    Indication with(String name, double value) {
        var more = new ArrayList<>(inputs);
        more.add(new Input(name, value));
        return new Indication(reading, amount, List.copyOf(more), entries, missing, parts, model);
    }

    Indication with(String name, BigDecimal value) {
        return with(name, value.doubleValue());
    }

    Indication from(Collection<Entry> behind) {
        return fromIds(behind.stream().map(Entry::id).toList());
    }

    /** @param behind journal entries */
    Indication fromIds(List<UUID> behind) {
        return new Indication(reading, amount, inputs, behind, missing, parts, model);
    }

    Indication by(Worth.Model answered) {
        return new Indication(reading, amount, inputs, entries, missing, parts, Optional.of(answered));
    }

    public boolean known() {
        return !(reading instanceof Reading.Unknown);
    }

    /** The number; only for one that is known and is no category. */
    double number() {
        return ((Reading.Number) reading).value();
    }
}
