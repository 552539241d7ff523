package io.clientele.interaction.customer;

import java.util.Set;
import java.util.UUID;

import io.clientele.interaction.model.Reference;

/**
 * A customer as customer-service tells of it.
 *
 * @param references those of its references that were asked about
 */
record ToldCustomer(UUID id, long version, Set<Reference> references) {}
