package io.clientele.valuation.scorecard;

import java.time.Instant;
import java.util.UUID;

/**
 * Which trial of which version scores customers.
 *
 * @param tag grows with every activation
 * @param rescoreJob the job that follows, for what has become another since the trial
 */
public record ActiveScorecard(
        String scorecard, int version, UUID trialId, Instant activatedAt, long tag, UUID rescoreJob) {}
