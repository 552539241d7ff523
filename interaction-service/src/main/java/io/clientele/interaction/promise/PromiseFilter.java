package io.clientele.interaction.promise;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

import io.clientele.interaction.model.PromiseState;

/** Which promises. */
public class PromiseFilter {

    @RestQuery
    @Parameter(
            description = "Customer, a merged one in its survivor's place; several values mean or",
            example = "0198c0de-7a11-7000-8000-000000000001")
    @Size(max = 100)
    public List<UUID> customerId;

    @RestQuery
    @Parameter(description = "What became of it; several values mean or")
    @Size(max = 4)
    public List<PromiseState> state;

    @RestQuery
    @Parameter(description = "Who promised it; several values mean or")
    @Size(max = 100)
    public List<@Size(min = 1, max = 200) String> representative;

    @RestQuery
    @Parameter(
            description = "Due at or after this instant, or the beginning of this business day",
            example = "2026-01-01")
    @Size(max = 40)
    public String dueAtFrom;

    @RestQuery
    @Parameter(
            description = "Due before this instant, or the beginning of this business day",
            example = "2026-02-01T00:00:00Z")
    @Size(max = 40)
    public String dueAtTo;

    @RestQuery
    @Parameter(description = "Whether it is still open after it was due; both when not given")
    public Boolean overdue;
}
