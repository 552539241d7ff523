package io.clientele.interaction.timeline;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which entries of one customer. */
public class TimelineFilter extends EntryFilter {

    @RestQuery
    @Parameter(
            description =
                    "Text in subject, summary, description or outcome: all its words, in any order, without regard to case."
                            + " Not for viewers, who do not see these texts",
            example = "delivery")
    @Size(min = 1, max = 200)
    public String q;

    @RestQuery
    @Parameter(
            description =
                    "Only what was recorded by then, and no correction that came later; a date means the end of that business day. Default: now",
            example = "2026-01-31T09:30:00Z")
    @Size(max = 40)
    public String knownAt;
}
