package io.clientele.customer.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Something that was found out about a customer. Facts are never changed: a later one takes the place of an earlier.
 *
 * @param on the day it was true
 * @param recordedBy the subject of the token
 */
public record Fact<T>(UUID id, UUID customerId, LocalDate on, Instant recordedAt, String recordedBy, T content) {}
