package io.clientele.valuation.scorecard.activation;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.clientele.kit.job.DividedJob;
import io.clientele.valuation.population.Population;
import io.clientele.valuation.population.PopulationJob;
import io.clientele.valuation.population.Range;
import io.clientele.valuation.scorecard.scoring.ActiveScorecards;

/**
 * After an activation, scores everybody anew: until then each has the score of the dry run, and much may have become another since, by entries that came
 * late, by another model or by a merge undone. A newer one takes over, since all that is active scores. What is heard meanwhile is followed at once.
 */
@ApplicationScoped
class Rescoring implements DividedJob, PopulationJob {

    static final String KIND = "SCORECARD_RESCORING";

    private static final int PAGE = 500;

    private final Population population;
    private final ActiveScorecards active;
    private final ObjectMapper json;

    Rescoring(Population population, ActiveScorecards active, ObjectMapper json) {
        this.population = population;
        this.active = active;
        this.json = json;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<String> begunBy() {
        return List.of("PUT /api/v1/scorecards/{code}/active");
    }

    @Override
    public boolean onlyTheLatest() {
        return true;
    }

    @Override
    public List<Part> divide(JsonNode request) {
        return population.parts(range -> new State(range, 0));
    }

    @Override
    public Step step(JsonNode request, JsonNode left) {
        var state = state(left);
        var page = population.page(state.range, PAGE);
        if (page.isEmpty()) {
            return new Step(state, 0, true);
        }
        active.rescore(page);
        var reached = new State(state.range.behind(page.getLast()), state.customers + page.size());
        return new Step(reached, page.size(), page.size() < PAGE);
    }

    @Override
    public Object result(JsonNode request, List<JsonNode> left, boolean superseded) {
        long customers = left.stream().mapToLong(each -> state(each).customers).sum();
        return new Result(customers, superseded ? true : null);
    }

    private State state(JsonNode left) {
        try {
            return json.treeToValue(left, State.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the state of a part must be readable", e);
        }
    }

    /** @param range what is left */
    record State(Range range, long customers) {}

    /** @param superseded true when a later rescoring took over, else absent */
    record Result(long customers, Boolean superseded) {}
}
