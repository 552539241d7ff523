package io.clientele.valuation.time;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Between which instants, in which steps, and known when. */
public class SeriesAsked {

    @RestQuery
    @Parameter(
            description = "The first instant; a date means the end of that business day. Default: a year before to",
            schema = @Schema(type = SchemaType.STRING, maxLength = 40),
            example = "2025-01-31")
    public String from;

    @RestQuery
    @Parameter(
            description = "The last instant; a date means the end of that business day. Default: now",
            schema = @Schema(type = SchemaType.STRING, maxLength = 40),
            example = "2026-01-31")
    public String to;

    @RestQuery
    @Parameter(
            description = "Calendar step, up to 500 of them",
            schema = @Schema(type = SchemaType.STRING, defaultValue = "P1M", pattern = "^P[1-9][0-9]{0,3}[DWMY]$"),
            example = "P1M")
    public String step;

    @RestQuery
    @Parameter(
            description = "Only what was recorded by then, for every value. Default: now",
            schema = @Schema(type = SchemaType.STRING, maxLength = 40),
            example = "2026-01-31T09:30:00Z")
    public String knownAt;

    @RestQuery
    @Parameter(
            description = "Every value of what was known at its own instant, by the policy and the models of then",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"),
            example = "true")
    public Boolean knownThen;
}
