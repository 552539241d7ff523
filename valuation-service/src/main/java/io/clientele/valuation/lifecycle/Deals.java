package io.clientele.valuation.lifecycle;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import io.clientele.contracts.InteractionState;
import io.clientele.valuation.fact.DetailedFact;
import io.clientele.valuation.formula.lifecycle.Deal;

/** Entries of the journal as a lifecycle profit reads them. */
final class Deals {

    private static final int LAST_DETRACTOR = 6;

    private Deals() {}

    /**
     * Purchases and returns, in time order. What is returned was of what its purchase was of, as that stands after corrections.
     *
     * @param kept among which are the purchases that returns name, also those that count no more
     */
    static List<Deal> of(List<DetailedFact> counting, List<DetailedFact> kept) {
        var first = new HashMap<UUID, UUID>();
        var sold = new HashMap<UUID, List<Deal.Line>>();
        Stream.concat(kept.stream(), counting.stream())
                .filter(f -> f.fact().kind().equals("PURCHASE"))
                .forEach(f -> {
                    first.put(f.fact().id(), first(f));
                    sold.put(first(f), lines(f, Deals::sold));
                });
        return counting.stream()
                .filter(f ->
                        f.fact().kind().equals("PURCHASE") || f.fact().kind().equals("RETURN"))
                .map(f -> of(f, sold.getOrDefault(first.get(f.details().returns()), List.of())))
                .toList();
    }

    /** @param sold what the purchase was of that a return names */
    private static Deal of(DetailedFact known, List<Deal.Line> sold) {
        var fact = known.fact();
        if (fact.kind().equals("RETURN")) {
            return Deal.takenBack(fact.id(), fact.amount(), lines(known, Deals::sold), sold);
        }
        return new Deal(
                fact.id(),
                true,
                fact.amount().add(orNothing(fact.discount())),
                orNothing(fact.cost()),
                lines(known, Deals::listed));
    }

    /** By which a purchase is known through all corrections. */
    private static UUID first(DetailedFact purchase) {
        var said = purchase.details().particulars();
        return said == null || said.about() == null ? purchase.fact().id() : said.about();
    }

    private static List<Deal.Line> lines(DetailedFact known, Function<InteractionState.Line, Deal.Line> as) {
        var lines = known.details().lines();
        return lines == null ? List.of() : lines.stream().map(as).toList();
    }

    private static Deal.Line listed(InteractionState.Line line) {
        var cost = line.unitCost() == null ? null : line.unitCost().multiply(quantity(line));
        return new Deal.Line(line.category(), listPrice(line), cost);
    }

    /** Net of its discount. */
    private static Deal.Line sold(InteractionState.Line line) {
        return new Deal.Line(line.category(), listPrice(line).subtract(orNothing(line.discount())), null);
    }

    private static BigDecimal listPrice(InteractionState.Line line) {
        return orNothing(line.unitPrice()).multiply(quantity(line));
    }

    private static BigDecimal quantity(InteractionState.Line line) {
        return line.quantity() == null ? BigDecimal.ONE : line.quantity();
    }

    /** Complaints, and answers that say less was perceived than expected, or that nobody would be told to come. */
    static List<UUID> dissatisfied(List<DetailedFact> counting) {
        return counting.stream()
                .filter(Deals::voicesDissatisfaction)
                .map(f -> f.fact().id())
                .toList();
    }

    private static boolean voicesDissatisfaction(DetailedFact known) {
        var said = known.details().particulars();
        return switch (known.fact().kind()) {
            case "COMPLAINT" -> true;
            case "SURVEY_ANSWER" ->
                said != null
                        && (said.satisfaction() != null && said.satisfaction().signum() < 0
                                || said.nps() != null && said.nps() <= LAST_DETRACTOR);
            default -> false;
        };
    }

    static BigDecimal orNothing(BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
