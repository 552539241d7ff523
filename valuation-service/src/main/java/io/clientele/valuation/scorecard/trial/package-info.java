/** Versions tried on the whole base: how it was cut, what was read of everybody, and what came out. */
package io.clientele.valuation.scorecard.trial;
