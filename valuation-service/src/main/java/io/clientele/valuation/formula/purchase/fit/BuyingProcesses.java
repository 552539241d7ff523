package io.clientele.valuation.formula.purchase.fit;

import java.util.List;
import java.util.Map;

import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.fit.Fit;
import io.clientele.valuation.formula.fit.FitProgress;
import io.clientele.valuation.formula.purchase.BetaGeometricNbd;
import io.clientele.valuation.formula.purchase.BuyingProcess;
import io.clientele.valuation.formula.purchase.ModifiedBetaGeometricNbd;
import io.clientele.valuation.formula.purchase.Nbd;
import io.clientele.valuation.formula.purchase.ParetoNbd;

/** The one list of the models of buying without a contract: made from parameters, and fitted, by their code. */
public final class BuyingProcesses {

    /** What can be asked for, the customary one first. */
    public static final List<String> CODES =
            List.of(BetaGeometricNbd.CODE, ModifiedBetaGeometricNbd.CODE, ParetoNbd.CODE, Nbd.CODE);

    private BuyingProcesses() {}

    /**
     * A model from its parameters by name.
     *
     * @throws IllegalArgumentException if the code is none of {@link #CODES}, or a parameter is missing or out of range
     */
    public static BuyingProcess of(String code, Map<String, Double> parameters) {
        var p = new Named(parameters);
        return switch (code) {
            case BetaGeometricNbd.CODE -> new BetaGeometricNbd(p.of("r"), p.of("alpha"), p.of("a"), p.of("b"));
            case ModifiedBetaGeometricNbd.CODE ->
                new ModifiedBetaGeometricNbd(p.of("r"), p.of("alpha"), p.of("a"), p.of("b"));
            case ParetoNbd.CODE -> new ParetoNbd(p.of("r"), p.of("alpha"), p.of("s"), p.of("beta"));
            case Nbd.CODE -> new Nbd(p.of("r"), p.of("alpha"));
            default -> throw unknown(code);
        };
    }

    /**
     * Fits a model by its code.
     *
     * @throws IllegalArgumentException if the code is none of {@link #CODES}, or no customer has bought twice
     * @throws java.util.concurrent.CancellationException if the progress asked to stop
     */
    public static Fit<? extends BuyingProcess> fit(
            String code, DistinctHistories histories, ModelTime unit, FitProgress progress) {
        return switch (code) {
            case BetaGeometricNbd.CODE -> BetaGeometricNbdFit.fit(histories, unit, progress);
            case ModifiedBetaGeometricNbd.CODE -> ModifiedBetaGeometricNbdFit.fit(histories, unit, progress);
            case ParetoNbd.CODE -> ParetoNbdFit.fit(histories, unit, progress);
            case Nbd.CODE -> NbdFit.fit(histories, unit, progress);
            default -> throw unknown(code);
        };
    }

    private static IllegalArgumentException unknown(String code) {
        return new IllegalArgumentException("model is " + code + ", and must be one of " + CODES);
    }

    private record Named(Map<String, Double> parameters) {

        private double of(String name) {
            var value = parameters.get(name);
            if (value == null) {
                throw new IllegalArgumentException(name + " is missing among the parameters " + parameters.keySet());
            }
            return value;
        }
    }
}
