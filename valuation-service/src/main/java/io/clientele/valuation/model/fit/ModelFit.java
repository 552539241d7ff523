package io.clientele.valuation.model.fit;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.clientele.kit.job.DividedJob;
import io.clientele.kit.job.Progress;
import io.clientele.valuation.population.OtherHalf;
import io.clientele.valuation.population.Population;
import io.clientele.valuation.population.PopulationJob;
import io.clientele.valuation.population.Walk;
import io.clientele.valuation.registry.Family;
import io.clientele.valuation.registry.Formulas;

/**
 * Fits a model to the base as a job: all replicas gather the statistics, each of its own customers; whoever leads adds them up, searches the
 * parameters, and keeps them as a new version.
 */
@ApplicationScoped
class ModelFit implements DividedJob.Gathering, PopulationJob {

    static final String KIND = "MODEL_FIT";

    private final Population population;
    private final Learning learning;
    private final Fits fits;
    private final ObjectMapper json;

    ModelFit(Population population, Learning learning, Fits fits, ObjectMapper json) {
        this.population = population;
        this.learning = learning;
        this.fits = fits;
        this.json = json;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<String> begunBy() {
        return List.of("POST /api/v1/model-fits");
    }

    @Override
    public List<Part> divide(JsonNode request) {
        var begun = learning.begin();
        return population.parts(range -> json.valueToTree(FitPart.of(begun, range)));
    }

    @Override
    public Step step(JsonNode request, JsonNode left) {
        var wanted = read(request, StartFit.class);
        var part = read(left, FitPart.class);
        var base = learning.none(wanted, family(wanted));
        var walked = learning.next(wanted, family(wanted), part, base);
        return step(part, walked, base);
    }

    private Step step(FitPart part, Walk.Walked walked, BaseStatistics base) {
        var now = part.reached(walked);
        return new Step(
                json.valueToTree(now),
                OtherHalf.read(now.customers()) - OtherHalf.read(part.customers()),
                walked.finished(),
                walked.customers() == 0 ? null : Packed.of(base::write));
    }

    @Override
    public Object result(JsonNode request, Gathered gathered, Progress progress) {
        var wanted = read(request, StartFit.class);
        learning.ended(read(gathered.states().getFirst(), FitPart.class));
        var base = learning.none(wanted, family(wanted));
        gathered.each(packed -> {
            progress.check();
            Packed.read(packed, base::add);
        });
        progress.check(); // whoever has lost the job meanwhile has read less
        var searching = new OtherHalf(progress, customers(gathered));
        var found = fits.fit(gathered.job(), family(wanted), wanted.unit(), base, new Searching(searching));
        searching.kept();
        return FitResult.of(found);
    }

    private long customers(Gathered gathered) {
        return gathered.states().stream()
                .mapToLong(left -> read(left, FitPart.class).customers())
                .sum();
    }

    private static Family family(StartFit wanted) {
        return Formulas.named(wanted.model()).orElseThrow();
    }

    private <T> T read(JsonNode kept, Class<T> type) {
        try {
            return json.treeToValue(kept, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what a job keeps must be readable", e);
        }
    }
}
