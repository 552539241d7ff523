package io.clientele.interaction.complaint;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

import io.clientele.interaction.model.ComplaintState;
import io.clientele.interaction.model.Gap;
import io.clientele.interaction.model.Severity;

/** Which complaints. */
public class ComplaintFilter {

    @RestQuery
    @Parameter(
            description = "Customer, a merged one in its survivor's place; several values mean or",
            example = "0198c0de-7a11-7000-8000-000000000001")
    @Size(max = 100)
    public List<UUID> customerId;

    @RestQuery
    @Parameter(description = "Where it stands; several values mean or")
    @Size(max = 6)
    public List<ComplaintState> state;

    @RestQuery
    @Parameter(description = "How bad it is; several values mean or")
    @Size(max = 4)
    public List<Severity> severity;

    @RestQuery
    @Parameter(description = "Which of the five gaps it comes from; several values mean or")
    @Size(max = 5)
    public List<Gap> cause;

    @RestQuery
    @Parameter(description = "The product concerned; several values mean or")
    @Size(max = 100)
    public List<@Size(min = 1, max = 200) String> product;

    @RestQuery
    @Parameter(description = "Who looks after it; several values mean or")
    @Size(max = 100)
    public List<@Size(min = 1, max = 200) String> representative;

    @RestQuery
    @Parameter(
            description = "Made at or after this instant, or the beginning of this business day",
            example = "2026-01-01")
    @Size(max = 40)
    public String openedAtFrom;

    @RestQuery
    @Parameter(
            description = "Made before this instant, or the beginning of this business day",
            example = "2026-02-01T00:00:00Z")
    @Size(max = 40)
    public String openedAtTo;

    @RestQuery
    @Parameter(description = "Whether a time by which something was due has passed without it; both when not given")
    public Boolean overdue;
}
