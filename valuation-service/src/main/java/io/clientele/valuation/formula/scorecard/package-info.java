/**
 * Scores out of trees of indicators: {@link io.clientele.valuation.formula.scorecard.Node} says what is weighed, a
 * {@link io.clientele.valuation.formula.scorecard.Normalisation} makes points from 0 to 100 out of each indicator, and a
 * {@link io.clientele.valuation.formula.scorecard.Score} is their weighted mean over what is known, with a part for each leaf.
 */
package io.clientele.valuation.formula.scorecard;
