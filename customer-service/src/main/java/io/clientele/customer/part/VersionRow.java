package io.clientele.customer.part;

import java.time.Instant;

import com.fasterxml.jackson.databind.node.ArrayNode;

/** One version of a part: what changed, by property, with old and new values. */
public record VersionRow(long version, Instant changedAt, String changedBy, ArrayNode changes) {}
