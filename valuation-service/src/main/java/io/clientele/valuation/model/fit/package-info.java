/** Fits: what is learned from the journal, on request or by the clock, into a new version of a model. */
package io.clientele.valuation.model.fit;
