package io.clientele.valuation.whatif.trial;

import java.time.Instant;

import io.clientele.valuation.formula.portfolio.ValueBand;
import io.clientele.valuation.value.VersionsInForce;

/**
 * What a trial found when it began: the same for all of its parts, whoever works on them and when.
 *
 * @param at the instant as of which everybody is valued by both sides, from what was known by then
 * @param versions what was in force
 * @param thresholds where the bands part
 */
record Begun(Instant at, VersionsInForce versions, ValueBand.Thresholds thresholds) {}
