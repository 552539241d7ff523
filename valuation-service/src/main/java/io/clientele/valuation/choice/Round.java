package io.clientele.valuation.choice;

import java.util.UUID;

import io.clientele.kit.job.Progress;

/**
 * A competition that is being held.
 *
 * @param job that holds it: what it finds is kept under its name
 * @param progress in candidates
 */
record Round(UUID job, CompareModels wanted, Progress progress) {}
