package io.clientele.interaction.timeline;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which entries of the whole journal. */
public class JournalFilter extends EntryFilter {

    @RestQuery
    @Parameter(
            description = "Customer, a merged one in its survivor's place; several values mean or",
            example = "0198c0de-7a11-7000-8000-000000000001")
    @Size(max = 100)
    public List<UUID> customerId;

    @RestQuery
    @Parameter(description = "Key in another system as system:id; several values mean or", example = "shop:order-1001")
    @Size(max = 100)
    public List<@Size(min = 3, max = 251) String> externalReference;

    /** Whether customers are named; where none is, the list comes empty. */
    boolean ofSome() {
        return customerId != null && !customerId.isEmpty();
    }
}
