package io.clientele.valuation.registry;

import java.util.Map;

import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.contract.ShiftedBetaGeometric;
import io.clientele.valuation.formula.contract.ShiftedBetaGeometricFit;
import io.clientele.valuation.formula.fit.FitProgress;

/** Shifted beta-geometric: for how many periods contracts are renewed. Its parameters count periods, not time. */
public record ContractFamily(String name, String source) implements Family {

    @Override
    public Role role() {
        return Role.CONTRACT;
    }

    @Override
    public boolean knowsTime() {
        return true;
    }

    @Override
    public Found fit(Statistics base, ModelTime unit, FitProgress progress) {
        var fit = ShiftedBetaGeometricFit.fit(base.tenures(), progress);
        return new Found(fit, fit.model().parameters());
    }

    /** The model with named parameters. */
    public ShiftedBetaGeometric model(Map<String, Double> parameters) {
        return new ShiftedBetaGeometric(parameters.get("alpha"), parameters.get("beta"));
    }
}
