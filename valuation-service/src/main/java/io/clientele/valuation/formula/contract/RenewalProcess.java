package io.clientele.valuation.formula.contract;

/** How customers under contract decide, at the end of every period, whether they stay. */
public sealed interface RenewalProcess permits ConstantRetention, ShiftedBetaGeometric {

    /** As answers name it. */
    String code();

    /**
     * The probability of a customer who is in its n-th period to be there for t more.
     *
     * @param period n, at least 1
     * @param more t, at least 0
     */
    double survival(int period, int more);

    /** The probability of renewing at the end of the n-th period, for who is in it. */
    default double retentionRate(int period) {
        return survival(period, 1);
    }
}
