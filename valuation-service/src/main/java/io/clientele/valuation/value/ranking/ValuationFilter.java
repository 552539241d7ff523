package io.clientele.valuation.value.ranking;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which valuations to list, and in which order. Ranges are half-open, in base currency. */
public class ValuationFilter {

    @RestQuery
    @Parameter(description = "One of these customers, a merged one in its survivor's place")
    @Size(max = 100)
    public List<UUID> customerId;

    @RestQuery
    @Parameter(description = "At least this current value", example = "1000.00")
    public BigDecimal currentValueFrom;

    @RestQuery
    @Parameter(description = "Less than this current value", example = "5000.00")
    public BigDecimal currentValueTo;

    @RestQuery
    @Parameter(description = "At least this future value", example = "1000.00")
    public BigDecimal futureValueFrom;

    @RestQuery
    @Parameter(description = "Less than this future value", example = "5000.00")
    public BigDecimal futureValueTo;

    @RestQuery
    @Parameter(description = "At least this lifetime value", example = "1000.00")
    public BigDecimal lifetimeValueFrom;

    @RestQuery
    @Parameter(description = "Less than this lifetime value", example = "5000.00")
    public BigDecimal lifetimeValueTo;

    @RestQuery
    @Parameter(
            description = "currentValue, pastValue, futureValue or lifetimeValue; with a minus: highest first",
            schema = @Schema(type = SchemaType.STRING, defaultValue = "-currentValue", maxLength = 40),
            example = "-currentValue")
    public String sort;

    /** What a cursor is bound to. */
    Object[] bound() {
        return new Object[] {
            "valuations",
            customerId,
            currentValueFrom,
            currentValueTo,
            futureValueFrom,
            futureValueTo,
            lifetimeValueFrom,
            lifetimeValueTo,
            sort()
        };
    }

    String sort() {
        return sort == null ? "-currentValue" : sort;
    }
}
