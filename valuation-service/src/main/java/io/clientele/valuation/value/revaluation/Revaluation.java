package io.clientele.valuation.value.revaluation;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.clientele.kit.job.DividedJob;
import io.clientele.valuation.fact.following.Followers;
import io.clientele.valuation.model.Models;
import io.clientele.valuation.population.Population;
import io.clientele.valuation.population.PopulationJob;
import io.clientele.valuation.population.Range;
import io.clientele.valuation.store.Database;

/**
 * Values everyone anew, after an activation or when asked to: some hundred customers in a transaction, so that nobody who
 * needs one of them waits for long. A newer one takes over.
 */
@ApplicationScoped
class Revaluation implements DividedJob, PopulationJob {

    private static final int PAGE = 1_000;

    /** For this transaction: a crash may take it back, and the page is looked at again. */
    private static final String NOT_WAITING_FOR_THE_DISK = "SET LOCAL synchronous_commit = off";

    private final Population population;
    private final Revaluing revaluing;
    private final Followers followers;
    private final Database database;
    private final ObjectMapper json;

    Revaluation(Population population, Revaluing revaluing, Followers followers, Database database, ObjectMapper json) {
        this.population = population;
        this.revaluing = revaluing;
        this.followers = followers;
        this.database = database;
        this.json = json;
    }

    @Override
    public String kind() {
        return Models.REVALUATION;
    }

    @Override
    public List<String> begunBy() {
        return List.of(
                "POST /api/v1/revaluations",
                "PUT /api/v1/models/{name}/active",
                "DELETE /api/v1/models/{name}/active",
                "PUT /api/v1/cost-policies/active",
                "PUT /api/v1/valuation-policies/active");
    }

    @Override
    public boolean onlyTheLatest() {
        return true;
    }

    @Override
    public List<Part> divide(JsonNode request) {
        return population.parts(range -> new State(range, 0, 0));
    }

    @Override
    public Step step(JsonNode request, JsonNode left) {
        var state = state(left);
        var page = population.page(state.range, PAGE);
        if (page.isEmpty()) {
            return new Step(state, 0, true);
        }
        var changed = revaluing.revalueInTurn(page);
        followers.revalued(changed);
        if (changed.isEmpty()) {
            database.execute(NOT_WAITING_FOR_THE_DISK);
        }
        var behind = state.range.behind(page.getLast());
        var reached = new State(behind, state.customers + page.size(), state.changed + changed.size());
        return new Step(reached, page.size(), page.size() < PAGE);
    }

    @Override
    public Object result(JsonNode request, List<JsonNode> left, boolean superseded) {
        var states = left.stream().map(this::state).toList();
        return new Result(
                states.stream().mapToLong(State::customers).sum(),
                states.stream().mapToLong(State::changed).sum(),
                superseded ? true : null);
    }

    private State state(JsonNode left) {
        try {
            return json.treeToValue(left, State.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the state of a part must be readable", e);
        }
    }

    /** @param range what is left */
    record State(Range range, long customers, long changed) {}

    /** @param superseded true when a later revaluation took over, else absent */
    record Result(long customers, long changed, Boolean superseded) {}
}
