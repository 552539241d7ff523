package io.clientele.interaction.satisfaction;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

import io.clientele.interaction.period.PeriodUnit;

/** Which survey answers, in which periods. */
public class SatisfactionFilter {

    @RestQuery
    @Parameter(description = "Length of the periods; MONTH when not given")
    public PeriodUnit by;

    @RestQuery
    @Parameter(
            description = "First business day; its whole period counts. A year before dayTo when not given",
            example = "2026-01-01")
    @Size(max = 10)
    public String dayFrom;

    @RestQuery
    @Parameter(
            description =
                    "The business day before which it ends; the whole period of the last day counts. Tomorrow when not given",
            example = "2027-01-01")
    @Size(max = 10)
    public String dayTo;
}
