/** Scores for whoever asks: those of one customer, leaf by leaf, and everybody's in order. */
package io.clientele.valuation.scorecard.score;
