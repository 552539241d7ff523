package io.clientele.valuation.choice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.clientele.kit.job.DividedJob;
import io.clientele.kit.job.Progress;
import io.clientele.kit.time.Zone;
import io.clientele.valuation.model.ModelVersion;
import io.clientele.valuation.model.Models;
import io.clientele.valuation.model.fit.Packed;
import io.clientele.valuation.population.OtherHalf;
import io.clientele.valuation.population.Population;
import io.clientele.valuation.population.PopulationJob;
import io.clientele.valuation.population.Range;
import io.clientele.valuation.population.Walk;
import io.clientele.valuation.registry.Role;

/**
 * Lets models compete as a job: all replicas gather the past, each of its own customers; whoever leads adds it up, fits each model to
 * the calibration, and lets it foresee the hold-out.
 */
@ApplicationScoped
class ModelComparison implements DividedJob.Gathering, PopulationJob {

    static final String KIND = "MODEL_COMPARISON";

    private final Population population;
    private final Walk walk;
    private final PurchaseContest purchases;
    private final SpendContest spends;
    private final ContractContest contracts;
    private final Models models;
    private final ComparisonRows rows;
    private final Zone zone;
    private final Clock clock;
    private final ObjectMapper json;

    ModelComparison(
            Population population,
            Walk walk,
            PurchaseContest purchases,
            SpendContest spends,
            ContractContest contracts,
            Models models,
            ComparisonRows rows,
            Zone zone,
            Clock clock,
            ObjectMapper json) {
        this.population = population;
        this.walk = walk;
        this.purchases = purchases;
        this.spends = spends;
        this.contracts = contracts;
        this.models = models;
        this.rows = rows;
        this.zone = zone;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<String> begunBy() {
        return List.of("POST /api/v1/model-comparisons");
    }

    @Override
    public List<Part> divide(JsonNode request) {
        var begun = walk.begin();
        return population.parts(range -> json.valueToTree(State.of(begun, range)));
    }

    @Override
    public Step step(JsonNode request, JsonNode left) {
        var wanted = read(request, Order.class).wanted();
        var state = read(left, State.class);
        var past = contest(wanted).past(wanted, state.seen);
        var upTo = zone.endOf(wanted.holdOutEnd());
        var walked = walk.next(
                state.left,
                state.merges,
                all -> past.add(all.stream()
                        .filter(fact -> fact.counts(upTo, state.knownAt))
                        .toList()));
        var now = state.reached(walked, past.seen());
        return new Step(
                json.valueToTree(now),
                OtherHalf.read(now.customers) - OtherHalf.read(state.customers),
                walked.finished(),
                walked.customers() == 0 ? null : Packed.of(past::write));
    }

    @Override
    public Object result(JsonNode request, Gathered gathered, Progress progress) {
        var order = read(request, Order.class);
        var wanted = order.wanted();
        var states =
                gathered.states().stream().map(left -> read(left, State.class)).toList();
        walk.ended(states.getFirst().merges);
        var customers = states.stream().mapToLong(State::customers).sum();
        var competing = new OtherHalf(progress, customers);
        competing.total(wanted.candidates().size());
        var foreseen = held(contest(wanted), new Round(gathered.job(), wanted, competing), gathered);
        var made = view(order, foreseen);
        rows.keep(made);
        competing.kept();
        return made;
    }

    private static <P extends Contest.Past> Contest.Foreseen held(Contest<P> contest, Round round, Gathered gathered) {
        var progress = round.progress();
        var past = contest.past(round.wanted(), 0);
        gathered.each(packed -> {
            progress.check();
            Packed.read(packed, past::add);
        });
        progress.check(); // whoever has lost the job meanwhile has read less
        return contest.hold(round, past);
    }

    private Contest<?> contest(CompareModels wanted) {
        return switch (wanted.kind()) {
            case PURCHASE -> purchases;
            case SPEND -> spends;
            case CONTRACT -> contracts;
        };
    }

    private <T> T read(JsonNode kept, Class<T> type) {
        try {
            return json.treeToValue(kept, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what a job keeps must be readable", e);
        }
    }

    private ComparisonView view(Order order, Contest.Foreseen foreseen) {
        var wanted = order.wanted();
        var ranking = foreseen.ranking();
        return new ComparisonView(
                order.id(),
                wanted.kind().name(),
                clock.instant(),
                wanted.calibrationEnd(),
                wanted.holdOut(),
                wanted.holdOutEnd(),
                wanted.unit(),
                wanted.calendarPeriod() == null ? null : wanted.period(),
                wanted.decisive().name(),
                foreseen.happened().customers(),
                foreseen.happened().purchases(),
                foreseen.happened().spend(),
                foreseen.happened().renewals(),
                ranking.champion(),
                ranking.challenger(),
                ranking.note(),
                ranking.baseline(),
                active(wanted.kind()),
                foreseen.spend(),
                ranking.candidates());
    }

    private String active(Role role) {
        return models.active().stream()
                .filter(v -> v.role() == role)
                .map(ModelVersion::model)
                .findFirst()
                .orElse(null);
    }

    /** What a job is asked: under this identity the comparison will be found. */
    record Order(UUID id, CompareModels wanted) {}

    /**
     * How far a part has been read.
     *
     * @param knownAt when the comparison was divided: what was recorded later counts in no part
     * @param merges as they were then: everybody counts once by these, in whichever part
     * @param left what is left of its range
     * @param customers that have been read
     * @param seen of these, in samples
     */
    record State(Instant knownAt, UUID merges, Range left, long customers, long seen) {

        static State of(Walk.Begun begun, Range range) {
            return new State(begun.knownAt(), begun.merges(), range, 0, 0);
        }

        State reached(Walk.Walked walked, long now) {
            return new State(knownAt, merges, walked.left(), customers + walked.customers(), now);
        }
    }
}
