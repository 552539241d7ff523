/** The scores that are kept: by the cuts of a trial, following facts and values. */
package io.clientele.valuation.scorecard.scoring;
