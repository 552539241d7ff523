package io.clientele.customer.attribute;

import java.time.Instant;

/** An attribute that customers can have. */
record Definition(
        String name, long version, DefinitionBody body, Instant createdAt, Instant updatedAt, String updatedBy) {}
