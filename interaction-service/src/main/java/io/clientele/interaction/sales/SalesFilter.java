package io.clientele.interaction.sales;

import java.util.List;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

import io.clientele.interaction.period.PeriodUnit;

/** Which sales, in which periods. */
public class SalesFilter {

    @RestQuery
    @Parameter(description = "Length of the periods; MONTH when not given")
    public PeriodUnit by;

    @RestQuery
    @Parameter(description = "What to part the sales by; not parted when not given")
    public SalesDimension groupBy;

    @RestQuery
    @Parameter(description = "Only these values of what is grouped by; several values mean or", example = "WEB")
    @Size(max = 100)
    public List<@Size(min = 1, max = 200) String> value;

    @RestQuery
    @Parameter(
            description =
                    "What to part each of these by in turn; another one than groupBy. Not parted further when not given")
    public SalesDimension thenBy;

    @RestQuery
    @Parameter(
            description = "Only these values of what is parted in turn; several values mean or",
            example = "Zhejiang")
    @Size(max = 100)
    public List<@Size(min = 1, max = 200) String> thenValue;

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
