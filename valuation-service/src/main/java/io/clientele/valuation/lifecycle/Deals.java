package io.clientele.valuation.lifecycle;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import io.clientele.contracts.InteractionState;
import io.clientele.valuation.fact.DetailedFact;
import io.clientele.valuation.formula.lifecycle.Deal;

/** Entries of the journal as a lifecycle profit reads them. */
final class Deals {

    private static final int LAST_DETRACTOR = 6;

    private Deals() {}

    /** Purchases and returns, in time order. */
    static List<Deal> of(List<DetailedFact> counting) {
        return counting.stream()
                .filter(f ->
                        f.fact().kind().equals("PURCHASE") || f.fact().kind().equals("RETURN"))
                .map(Deals::of)
                .toList();
    }

    private static Deal of(DetailedFact known) {
        var fact = known.fact();
        boolean purchase = fact.kind().equals("PURCHASE");
        var lines = known.details().lines();
        return new Deal(
                fact.id(),
                purchase,
                purchase ? fact.amount().add(orNothing(fact.discount())) : fact.amount(),
                purchase ? orNothing(fact.cost()) : BigDecimal.ZERO,
                lines == null
                        ? List.of()
                        : lines.stream().map(line -> line(line, purchase)).toList());
    }

    private static Deal.Line line(InteractionState.Line line, boolean purchase) {
        var quantity = line.quantity() == null ? BigDecimal.ONE : line.quantity();
        var listed = orNothing(line.unitPrice()).multiply(quantity);
        return purchase
                ? new Deal.Line(
                        line.category(),
                        listed,
                        line.unitCost() == null ? null : line.unitCost().multiply(quantity))
                : new Deal.Line(line.category(), listed.subtract(orNothing(line.discount())), null);
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
