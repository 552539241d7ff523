package io.clientele.interaction.sales;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

import io.clientele.interaction.period.PeriodUnit;

/** What to forecast, and how far. */
public class ForecastFilter {

    @RestQuery
    @Parameter(description = "Length of the periods; MONTH when not given")
    public PeriodUnit by;

    @RestQuery
    @Parameter(description = "How many periods ahead, the current one first; 6 when not given", example = "6")
    @Min(1)
    @Max(36)
    public Integer periods;

    @RestQuery
    @Parameter(description = "Forecast a part of the sales: those with this value of it; needs value")
    public SalesDimension groupBy;

    @RestQuery
    @Parameter(description = "The value of groupBy", example = "WEB")
    @Size(min = 1, max = 200)
    public String value;
}
