package io.clientele.kit.accesslog;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Somebody looked at some persons. */
record Access(UUID id, Instant at, String subject, String role, String operation, Set<UUID> persons) {}
