/** Scorecards that are supposed: other weights, another version, and what a customer would score by them. */
package io.clientele.valuation.whatif.score;
