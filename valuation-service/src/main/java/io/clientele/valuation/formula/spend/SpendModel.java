package io.clientele.valuation.formula.spend;

/**
 * A fitted Gamma-Gamma in use.
 *
 * @param parameters as fitted, in the base currency
 * @param version of the fit, from 1
 */
public record SpendModel(GammaGamma parameters, int version) {

    /** How answers name it. */
    public static final String NAME = "GAMMA_GAMMA";
}
