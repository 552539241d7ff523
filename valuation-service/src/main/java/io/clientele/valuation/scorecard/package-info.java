/**
 * Scorecards: what is weighed is said by an operator as a tree of indicators, versioned, tried on the whole base and then
 * switched to. Formulas and indicators know nothing of them.
 */
package io.clientele.valuation.scorecard;
