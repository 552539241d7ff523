package io.clientele.valuation.whatif.trial;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

import com.fasterxml.jackson.databind.JsonNode;

import io.clientele.kit.job.DividedJob;
import io.clientele.valuation.formula.portfolio.ClassedValue;
import io.clientele.valuation.population.Population;
import io.clientele.valuation.population.PopulationJob;
import io.clientele.valuation.value.Bases;
import io.clientele.valuation.value.Basis;
import io.clientele.valuation.value.VersionsInForce;

/**
 * Tries what one kind of request asks for on everyone, before it is activated: every part walks its own customers, and what
 * they have come to is added up.
 */
final class TrialJob implements DividedJob, PopulationJob {

    private static final int MOST_KEPT = 4;

    private final String kind;
    private final ClassedValue classesOf;
    private final List<String> begunBy;
    private final BiFunction<VersionsInForce, JsonNode, Basis> wanted;
    private final Bases bases;
    private final Population population;
    private final Trial trial;
    private final KeptParts parts;

    /** Built once for each trial: the forecasts in a basis are worth keeping. */
    private final Map<Asked, Sides> known = new ConcurrentHashMap<>();

    /**
     * @param classesOf the value that this kind can move
     * @param wanted from what is in force to what is asked for
     */
    TrialJob(
            String kind,
            ClassedValue classesOf,
            List<String> begunBy,
            BiFunction<VersionsInForce, JsonNode, Basis> wanted,
            Bases bases,
            Population population,
            Trial trial,
            KeptParts parts) {
        this.kind = kind;
        this.classesOf = classesOf;
        this.begunBy = begunBy;
        this.wanted = wanted;
        this.bases = bases;
        this.population = population;
        this.trial = trial;
        this.parts = parts;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public List<String> begunBy() {
        return begunBy;
    }

    /** What cannot be tried is refused before anybody begins. */
    @Override
    public List<Part> divide(JsonNode request) {
        var begun = trial.begin(classesOf);
        sides(request, begun);
        return population.parts(range -> parts.kept(PartState.of(begun, range)));
    }

    @Override
    public Step step(JsonNode request, JsonNode left) {
        var part = parts.read(left);
        var walked = trial.walk(part, sides(request, part.begun()));
        return new Step(parts.kept(walked.part()), walked.customers(), walked.finished());
    }

    @Override
    public Object result(JsonNode request, List<JsonNode> left, boolean superseded) {
        var walked = left.stream().map(parts::read).toList();
        return trial.view(walked, sides(request, walked.getFirst().begun()));
    }

    private Sides sides(JsonNode request, Begun begun) {
        var asked = new Asked(request, begun);
        var found = known.get(asked);
        if (found == null) {
            if (known.size() >= MOST_KEPT) {
                known.clear();
            }
            found = new Sides(bases.of(begun.versions()), wanted.apply(begun.versions(), request));
            known.put(asked, found);
        }
        return found;
    }

    private record Asked(JsonNode request, Begun begun) {}
}
