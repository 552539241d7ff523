package io.clientele.valuation.formula.distribution;

import org.apache.commons.numbers.gamma.RegularizedBeta;

/** What a number of purchases ahead will cost the customer altogether. */
public sealed interface SpendAhead {

    /**
     * P(total of n purchases ≤ amount).
     *
     * @param n at least 1; between two whole numbers where purchases are taken together
     * @param amount in money
     */
    double probabilityUpTo(double n, double amount);

    /**
     * Always the same on each: nothing is known of how spend differs.
     *
     * @param mean in money, at least 0
     */
    record Same(double mean) implements SpendAhead {

        @Override
        public double probabilityUpTo(double n, double amount) {
            return n * mean <= amount ? 1 : 0;
        }
    }

    /**
     * By Gamma-Gamma (Fader and Hardie 2013): each spend is Gamma(p, ν), and ν given x purchases of mean spend m is
     * Gamma(p x + q, γ + m x). The total of n, Z, is Gamma(p n, ν), so that Z / (Z + γ + m x) is Beta(p n, p x + q).
     *
     * @param p shape of the spend on an occasion, above 0
     * @param shape p x + q
     * @param scale γ + m x, in money
     */
    record Learned(double p, double shape, double scale) implements SpendAhead {

        @Override
        public double probabilityUpTo(double n, double amount) {
            return amount <= 0 ? 0 : RegularizedBeta.complement(scale / (scale + amount), shape, p * n);
        }
    }
}
