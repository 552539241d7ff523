package io.clientele.kit.page;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

/** What a caller may say about paging; a {@code @BeanParam} of every list. */
public class PageRequest {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 500;

    @RestQuery
    @Parameter(
            description = "How many items at most",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "50"))
    @Min(1)
    @Max(MAX_LIMIT)
    public Integer limit;

    @RestQuery
    @Parameter(
            description = "nextCursor of the page before; valid with the same filters and sort only",
            schema = @Schema(type = SchemaType.STRING, maxLength = 2000))
    public String cursor;

    @RestQuery
    @Parameter(description = "Whether to count all items under the same filters, as total")
    public Boolean count;

    public int limit() {
        int wanted = limit == null ? DEFAULT_LIMIT : limit;
        if (wanted < 1 || wanted > MAX_LIMIT) {
            throw Rejection.invalid(
                    Fault.parameter("limit", "OUT_OF_RANGE", "limit must be between 1 and " + MAX_LIMIT + "."));
        }
        return wanted;
    }

    public String cursor() {
        return cursor;
    }

    public boolean counted() {
        return Boolean.TRUE.equals(count);
    }
}
