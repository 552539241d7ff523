package io.clientele.valuation.registry;

import java.util.List;
import java.util.Map;

import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.fit.FitProgress;
import io.clientele.valuation.formula.opportunity.BetaGeometricBetaBernoulli;
import io.clientele.valuation.formula.opportunity.BetaGeometricBetaBernoulliFit;
import io.clientele.valuation.formula.opportunity.CalendarPeriod;

/** BG/BB: in which calendar periods customers buy. Its parameters count periods. */
public record OpportunityFamily(String name, String source) implements Family {

    private static final List<String> PARAMETERS = List.of("alpha", "beta", "gamma", "delta");

    @Override
    public Role role() {
        return Role.PURCHASE;
    }

    @Override
    public String customaryUnit() {
        return CalendarPeriod.YEAR.iso();
    }

    @Override
    public boolean knowsTime() {
        return true;
    }

    @Override
    public Found fit(Statistics base, ModelTime unit, FitProgress progress) {
        var fit = BetaGeometricBetaBernoulliFit.fit(base.opportunities(), progress);
        return new Found(fit, fit.model().parameters());
    }

    /** The model with named parameters. */
    public static BetaGeometricBetaBernoulli model(Map<String, Double> parameters) {
        for (var name : PARAMETERS) {
            if (parameters.get(name) == null) {
                throw new IllegalArgumentException(name + " is missing among the parameters " + parameters.keySet());
            }
        }
        return new BetaGeometricBetaBernoulli(
                parameters.get("alpha"), parameters.get("beta"), parameters.get("gamma"), parameters.get("delta"));
    }
}
