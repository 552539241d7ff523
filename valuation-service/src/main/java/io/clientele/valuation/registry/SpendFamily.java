package io.clientele.valuation.registry;

import java.util.Map;

import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.fit.FitProgress;
import io.clientele.valuation.formula.spend.GammaGamma;
import io.clientele.valuation.formula.spend.GammaGammaFit;

/** Gamma-Gamma: what customers spend on a purchase. */
public record SpendFamily(String name, String source) implements Family {

    @Override
    public Role role() {
        return Role.SPEND;
    }

    @Override
    public boolean knowsTime() {
        return false;
    }

    @Override
    public Found fit(Statistics base, ModelTime unit, FitProgress progress) {
        var fit = GammaGammaFit.fit(base.spends(), progress);
        var m = fit.model();
        return new Found(fit, Map.of("p", m.p(), "q", m.q(), "gamma", m.gamma()));
    }

    /** The model with named parameters. */
    public GammaGamma model(Map<String, Double> parameters) {
        return new GammaGamma(parameters.get("p"), parameters.get("q"), parameters.get("gamma"));
    }
}
