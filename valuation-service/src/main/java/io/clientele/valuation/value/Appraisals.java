package io.clientele.valuation.value;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.valuation.fact.Fact;
import io.clientele.valuation.formula.cash.ValuePart;
import io.clientele.valuation.formula.relationship.known.Worth;

/** What customers are worth, for those who weigh it with other things. */
@ApplicationScoped
public class Appraisals {

    private final Bases bases;

    Appraisals(Bases bases) {
        this.bases = bases;
    }

    /**
     * By the policy and the models in force at an instant, for as many customers as are asked for.
     *
     * @param knownAt null for now
     */
    public Appraisal at(Instant knownAt) {
        var basis = bases.at(knownAt);
        return (customer, facts, asOf, known) -> worth(CustomerValue.of(customer, facts, asOf, known, basis));
    }

    public static Worth worth(CustomerValue value) {
        var state = value.state(0, "");
        return new Worth(
                state.revenue(),
                state.revenue().subtract(state.currentValue()),
                state.currentValue(),
                state.pastValue(),
                state.futureValue(),
                state.probabilityAlive(),
                new Worth.Model(state.model().name(), state.model().version()),
                behind(value));
    }

    private static Worth.Behind behind(CustomerValue value) {
        var worth = value.worth();
        return new Worth.Behind(
                entries(value, worth.present().parts()),
                entries(value, worth.past().parts()),
                entries(value, worth.future().parts()));
    }

    private static List<UUID> entries(CustomerValue value, List<ValuePart> parts) {
        var behind = parts.stream().flatMap(part -> part.entries().stream()).collect(Collectors.toSet());
        return value.facts().stream().map(Fact::id).filter(behind::contains).toList();
    }

    /** Values one customer. */
    @FunctionalInterface
    public interface Appraisal {

        /** @param facts all of the customer's, in time order */
        Worth of(UUID customer, List<Fact> facts, Instant asOf, Instant knownAt);
    }
}
