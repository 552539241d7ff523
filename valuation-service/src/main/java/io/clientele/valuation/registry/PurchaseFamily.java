package io.clientele.valuation.registry;

import java.util.Map;

import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.fit.Fit;
import io.clientele.valuation.formula.fit.FitProgress;
import io.clientele.valuation.formula.purchase.BuyingProcess;
import io.clientele.valuation.formula.purchase.fit.BuyingProcesses;
import io.clientele.valuation.formula.purchase.fit.DistinctHistories;

/** A model of how often customers buy, by its code in {@link BuyingProcesses}. */
public record PurchaseFamily(String name, String source) implements Family {

    @Override
    public Role role() {
        return Role.PURCHASE;
    }

    @Override
    public boolean knowsTime() {
        return true;
    }

    @Override
    public Found fit(Statistics base, ModelTime unit, FitProgress progress) {
        var fit = fit(base.histories(), unit, progress);
        return new Found(fit, fit.model().parameters());
    }

    /** The same to histories alone. */
    public Fit<? extends BuyingProcess> fit(DistinctHistories histories, ModelTime unit, FitProgress progress) {
        return BuyingProcesses.fit(name, histories, unit, progress);
    }

    /** The model with named parameters. */
    public BuyingProcess model(Map<String, Double> parameters) {
        return BuyingProcesses.of(name, parameters);
    }
}
