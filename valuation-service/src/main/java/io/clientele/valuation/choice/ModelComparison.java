package io.clientele.valuation.choice;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.clientele.kit.job.Progress;
import io.clientele.valuation.model.ModelVersion;
import io.clientele.valuation.model.Models;
import io.clientele.valuation.population.PopulationJob;
import io.clientele.valuation.registry.Role;

/** Lets models compete as a job: each is fitted to the calibration and foresees the hold-out. */
@ApplicationScoped
class ModelComparison implements PopulationJob {

    static final String KIND = "MODEL_COMPARISON";

    private final PurchaseContest purchases;
    private final SpendContest spends;
    private final ContractContest contracts;
    private final Models models;
    private final ComparisonRows rows;
    private final Clock clock;
    private final ObjectMapper json;

    ModelComparison(
            PurchaseContest purchases,
            SpendContest spends,
            ContractContest contracts,
            Models models,
            ComparisonRows rows,
            Clock clock,
            ObjectMapper json) {
        this.purchases = purchases;
        this.spends = spends;
        this.contracts = contracts;
        this.models = models;
        this.rows = rows;
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
    public Object run(JsonNode request, Progress progress) throws Exception {
        var order = json.treeToValue(request, Order.class);
        var wanted = order.wanted();
        var made = view(order, contest(wanted).hold(wanted, progress));
        rows.keep(made);
        return made;
    }

    private Contest contest(CompareModels wanted) {
        return switch (wanted.kind()) {
            case PURCHASE -> purchases;
            case SPEND -> spends;
            case CONTRACT -> contracts;
        };
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
}
