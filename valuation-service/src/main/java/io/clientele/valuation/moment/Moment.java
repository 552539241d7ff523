package io.clientele.valuation.moment;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The two axes of time: when it happened, and when we knew. */
public class Moment {

    @RestQuery
    @Parameter(
            description = "The state as of this instant; a date means the end of that business day. Default: now",
            schema = @Schema(type = SchemaType.STRING, maxLength = 40),
            example = "1997-09-30")
    public String asOf;

    @RestQuery
    @Parameter(
            description = "Only what was recorded by then; a date means the end of that business day. Default: now",
            schema = @Schema(type = SchemaType.STRING, maxLength = 40),
            example = "2026-01-31T09:30:00Z")
    public String knownAt;
}
