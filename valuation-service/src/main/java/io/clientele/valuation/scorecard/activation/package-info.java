/** Trying a version on the whole base, and scoring everybody by it from then on. */
package io.clientele.valuation.scorecard.activation;
