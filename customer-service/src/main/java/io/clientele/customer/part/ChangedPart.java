package io.clientele.customer.part;

import java.util.UUID;

/** A version of one of the parts of a customer. */
public record ChangedPart(UUID partId, VersionRow version) {}
