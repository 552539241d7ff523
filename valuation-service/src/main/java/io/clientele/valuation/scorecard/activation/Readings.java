package io.clientele.valuation.scorecard.activation;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.clientele.valuation.formula.scorecard.Node;
import io.clientele.valuation.formula.scorecard.Reading;
import io.clientele.valuation.indicator.Past;
import io.clientele.valuation.population.OneByOne;
import io.clientele.valuation.scorecard.definition.Scorecard;
import io.clientele.valuation.scorecard.scoring.Active;
import io.clientele.valuation.scorecard.scoring.ScoreRows;
import io.clientele.valuation.scorecard.scoring.Scored;
import io.clientele.valuation.scorecard.trial.Trial;
import io.clientele.valuation.scorecard.trial.TrialRows.Read;

/** What a scorecard reads of customers, and what comes of it, one by one: whoever cannot be read or scored is passed over. */
@ApplicationScoped
class Readings {

    private final OneByOne oneByOne;
    private final ObjectMapper json;

    Readings(OneByOne oneByOne, ObjectMapper json) {
        this.oneByOne = oneByOne;
        this.json = json;
    }

    /**
     * Empty where the customer is not in the audience.
     *
     * @param before what scores customers now, null while nothing does
     */
    Optional<Read> read(Past past, Trial trial, Scorecard card, Node tree, Active before) {
        return oneByOne.of(past.customer(), () -> tried(past, trial, card, tree, before))
                .orElseGet(() -> Optional.of(Read.passedOver(past.customer(), "NOT_READ")));
    }

    private Optional<Read> tried(Past past, Trial trial, Scorecard card, Node tree, Active before) {
        var relation = past.asOf(trial.asOf());
        if (!card.said().audience().has(relation)) {
            return Optional.empty();
        }
        var readings = json.createArrayNode();
        tree.leaves().forEach(leaf -> {
            switch (Scored.read(relation, leaf)) {
                case Reading.Number number -> readings.add(number.value());
                case Reading.Category category -> readings.add(category.code());
                case Reading.Unknown unknown -> readings.addNull();
            }
        });
        var was = before == null || !before.isFor(relation) ? null : before.score(relation);
        return Optional.of(new Read(
                past.customer(),
                readings.toString(),
                was == null ? null : was.points().orElse(null),
                was == null ? null : was.band()));
    }

    /** Empty where the customer is passed over, or was before. */
    Optional<ScoreRows.Row> score(Read read, Trial trial, Scorecard card, Node tree) {
        var readings = tree(read.readings());
        return readings.isArray()
                ? oneByOne.of(read.customer(), () -> score(read, readings, trial, card, tree))
                : Optional.empty();
    }

    private static ScoreRows.Row score(Read read, JsonNode readings, Trial trial, Scorecard card, Node tree) {
        var places = places(tree);
        var scored = Scored.of(card, tree, leaf -> reading(readings.get(places.get(leaf))));
        return ScoreRows.Row.of(read.customer(), trial.asOf(), scored).after(read.beforeScore(), read.beforeBand());
    }

    private static Map<Node.Leaf, Integer> places(Node tree) {
        var places = new IdentityHashMap<Node.Leaf, Integer>();
        List<Node.Leaf> leaves = tree.leaves().toList();
        leaves.forEach(leaf -> places.put(leaf, places.size()));
        return places;
    }

    private static Reading reading(JsonNode value) {
        return value.isNumber()
                ? new Reading.Number(value.doubleValue())
                : value.isTextual() ? new Reading.Category(value.textValue()) : Reading.UNKNOWN;
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored readings must be readable", e);
        }
    }
}
