package io.clientele.interaction.association;

import java.util.List;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which associations. */
public class AssociationFilter {

    @RestQuery
    @Parameter(description = "Who buys this; several values mean or", example = "green-tea")
    @Size(max = 100)
    public List<@Size(min = 1, max = 200) String> product;

    @RestQuery
    @Parameter(description = "Support at least this", example = "0.01")
    @Min(0)
    public Double supportFrom;

    @RestQuery
    @Parameter(description = "Confidence at least this", example = "0.2")
    @Min(0)
    public Double confidenceFrom;

    @RestQuery
    @Parameter(description = "Lift at least this", example = "1")
    @Min(0)
    public Double liftFrom;
}
