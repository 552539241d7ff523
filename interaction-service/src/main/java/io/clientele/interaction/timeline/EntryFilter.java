package io.clientele.interaction.timeline;

import java.math.BigDecimal;
import java.util.List;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

import io.clientele.interaction.model.Channel;
import io.clientele.interaction.model.Kind;

/** Which entries a caller wants to see, in a timeline as in the whole journal. */
public class EntryFilter {

    @RestQuery
    @Parameter(description = "Kind of entry; several values mean or")
    @Size(max = 20)
    public List<Kind> kind;

    @RestQuery
    @Parameter(description = "Channel; several values mean or")
    @Size(max = 20)
    public List<Channel> channel;

    @RestQuery
    @Parameter(description = "Who acted for the company; several values mean or")
    @Size(max = 100)
    public List<@Size(min = 1, max = 200) String> representative;

    @RestQuery
    @Parameter(
            description = "Happened at or after this instant, or the beginning of this business day",
            example = "2026-01-01")
    @Size(max = 40)
    public String occurredAtFrom;

    @RestQuery
    @Parameter(
            description = "Happened before this instant, or the beginning of this business day",
            example = "2026-02-01T00:00:00Z")
    @Size(max = 40)
    public String occurredAtTo;

    @RestQuery
    @Parameter(description = "Amount in base currency at least this", example = "100")
    public BigDecimal amountFrom;

    @RestQuery
    @Parameter(description = "Amount in base currency below this", example = "5000")
    public BigDecimal amountTo;

    @RestQuery
    @Parameter(
            description =
                    "Whether corrected entries, and the corrections that only void, are shown too; true when not given")
    public Boolean includeSuperseded;

    boolean withoutSuperseded() {
        return Boolean.FALSE.equals(includeSuperseded);
    }
}
