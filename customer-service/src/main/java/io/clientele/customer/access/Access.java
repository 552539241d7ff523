package io.clientele.customer.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Somebody looked at some customers. */
record Access(UUID id, Instant at, String subject, String role, String operation, Set<UUID> customers) {}
