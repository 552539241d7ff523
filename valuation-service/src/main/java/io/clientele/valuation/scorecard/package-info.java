/**
 * Scorecards and their versions. What is weighed is said by an operator as a tree of indicators ({@code definition}), tried on
 * the whole base ({@code trial}) and then switched to ({@code activation}); from then on customers are scored by it ({@code
 * scoring}), and anybody may ask why ({@code score}). Formulas and indicators know nothing of them.
 */
package io.clientele.valuation.scorecard;
