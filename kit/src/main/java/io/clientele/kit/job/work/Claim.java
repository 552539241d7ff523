package io.clientele.kit.job.work;

import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A job that is ours to run.
 *
 * @param worker made anew with every claim, so that a former holder changes nothing any more
 * @param hopeless it was begun too often and never ended: running it may be what kills its workers
 */
record Claim(UUID id, UUID worker, String kind, JsonNode request, boolean hopeless) {}
