package io.clientele.valuation.whatif.trial;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.clientele.kit.testing.http.JsonPath;
import io.clientele.valuation.fact.Fact;
import io.clientele.valuation.fact.Facts;
import io.clientele.valuation.formula.lifetime.LifetimeValue;
import io.clientele.valuation.formula.portfolio.ClassedValue;
import io.clientele.valuation.formula.portfolio.Movement;
import io.clientele.valuation.population.PassedOver;
import io.clientele.valuation.population.Population;
import io.clientele.valuation.population.Range;
import io.clientele.valuation.value.Basis;
import io.clientele.valuation.value.CustomerValue;
import io.clientele.valuation.value.published.ValuationSums;

/** What a trial is to come to: everybody one after the other, from whatever is known now. */
@ApplicationScoped
class TriedAlone {

    private final Population population;
    private final Facts facts;
    private final ValuationSums sums;
    private final ObjectMapper json;

    TriedAlone(Population population, Facts facts, ValuationSums sums, ObjectMapper json) {
        this.population = population;
        this.facts = facts;
        this.sums = sums;
        this.json = json;
    }

    /** As callers read it. */
    Object result(ClassedValue classesOf, Instant at, Basis before, Basis after) {
        try {
            return JsonPath.from(json.writeValueAsString(Map.of("result", view(classesOf, at, before, after))))
                    .get("result");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private TrialView view(ClassedValue classesOf, Instant at, Basis before, Basis after) {
        var movement = new Movement(sums.thresholds(classesOf));
        for (var customer : population.page(new Range(null, null), Integer.MAX_VALUE)) {
            var all = facts.of(List.of(customer)).getOrDefault(customer, List.of());
            movement.add(customer, worth(customer, all, at, before), worth(customer, all, at, after));
        }
        return TrialView.of(before, after, at, movement, PassedOver.NOBODY, sums.currency());
    }

    private static LifetimeValue worth(UUID customer, List<Fact> all, Instant at, Basis basis) {
        return CustomerValue.of(customer, all, at, Fact.ALL_KNOWN, basis).worth();
    }
}
