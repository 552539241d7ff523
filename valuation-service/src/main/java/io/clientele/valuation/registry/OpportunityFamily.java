package io.clientele.valuation.registry;

import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.fit.FitProgress;
import io.clientele.valuation.formula.opportunity.BetaGeometricBetaBernoulliFit;

/** BG/BB: how often customers take an opportunity that comes every year or month. Its parameters count opportunities. */
public record OpportunityFamily(String name, String source) implements Family {

    @Override
    public Role role() {
        return Role.OPPORTUNITY;
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
}
