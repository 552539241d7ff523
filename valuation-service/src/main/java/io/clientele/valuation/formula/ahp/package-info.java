/** Weights out of pairwise judgements: the analytic hierarchy process (Saaty 1980). */
package io.clientele.valuation.formula.ahp;
