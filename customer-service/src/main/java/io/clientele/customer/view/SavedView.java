package io.clientele.customer.view;

import java.time.Instant;
import java.util.UUID;

/** A filter that somebody keeps. */
record SavedView(UUID id, long version, String owner, ViewBody body, Instant createdAt, Instant updatedAt) {}
