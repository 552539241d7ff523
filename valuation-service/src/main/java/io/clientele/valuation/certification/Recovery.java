package io.clientele.valuation.certification;

import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.clientele.kit.job.JobKind;
import io.clientele.kit.job.Progress;
import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.purchase.BuyingProcess;
import io.clientele.valuation.formula.purchase.fit.DistinctHistories;
import io.clientele.valuation.registry.PurchaseFamily;

/** Simulates a cohort with known parameters and fits it: what comes back is what the fit is worth. */
@ApplicationScoped
class Recovery implements JobKind {

    static final String KIND = "PARAMETER_RECOVERY";

    private final ObjectMapper json;

    Recovery(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object run(JsonNode request, Progress progress) throws Exception {
        var wanted = json.treeToValue(request, RecoverParameters.class);
        var truth = wanted.truth();
        progress.total(3);
        var cohort = new Cohort(truth, wanted.length(), wanted.chance());
        cohort.simulate(wanted.size(), progress::check);
        progress.done(1);
        var asKept = recovered(wanted.family(), truth, cohort.occasions(), progress);
        progress.done(2);
        var asMade = recovered(wanted.family(), truth, cohort.purchases(), progress);
        progress.done(3);
        return new RecoveryView(
                wanted.model(), wanted.size(), wanted.length(), wanted.chance(), truth.parameters(), asKept, asMade);
    }

    private static RecoveryView.Recovered recovered(
            PurchaseFamily family, BuyingProcess truth, DistinctHistories histories, Progress progress) {
        var fit = family.fit(histories, ModelTime.WEEK, (i, l) -> {
            progress.check();
            return true;
        });
        var found = fit.model().parameters();
        var bias = new TreeMap<String, Double>();
        var errors = new TreeMap<String, Double>();
        truth.parameters().forEach((name, value) -> {
            bias.put(name, found.get(name) / value - 1);
            if (fit.standardErrors().containsKey(name)) {
                errors.put(
                        name, (found.get(name) - value) / fit.standardErrors().get(name));
            }
        });
        return new RecoveryView.Recovered(
                found, bias, errors, fit.outcome().name(), fit.reason(), fit.logLikelihood(), fit.distinctHistories());
    }
}
