package io.clientele.interaction.timeline;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.clientele.interaction.journal.view.Views;
import io.clientele.kit.http.Caller;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.rejection.Rejection;

import static io.clientele.kit.security.Roles.VIEWER;

@Path("/api/v1/customers/{id}/timeline")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Interactions", description = "The journal: what happened between customers and us")
class TimelineResource {

    static final String SHOWN = """
            Newest first by when it happened. A corrected entry stays in the list, with its status, correctedBy and correctedAt. \
            What people call its codes stands under labels, by Accept-Language. Viewers get the \
            texts and attachments left out; what was left out is named under masked. Years that are detached are named \
            under detachedYears: nothing of them is shown. \
            """;

    private final Timelines timelines;
    private final Caller caller;
    private final ObjectMapper json;

    TimelineResource(Timelines timelines, Caller caller, ObjectMapper json) {
        this.timelines = timelines;
        this.caller = caller;
        this.json = json;
    }

    @GET
    @RolesAllowed(VIEWER)
    @Operation(operationId = "getCustomerTimeline", summary = "Read a customer's timeline", description = SHOWN + """
                    With knownAt it is told as it was known then: what was recorded later is not there, what was corrected later stands as it stood. \
                    Whose entries they are is what is known now, also of customers who were merged since. Text is searched in Chinese and in other languages; 403 for a viewer who searches texts. 404 when nobody is this customer, 503 \
                    when the customer is not known here yet and customer-service cannot be asked.""")
    @APIResponse(
            responseCode = "200",
            description = "A page of entries",
            content = @Content(schema = @Schema(implementation = InteractionPage.class)))
    public EntryPage timeline(
            @RestPath @Parameter(description = "The customer", example = "0198c0de-7a11-7000-8000-000000000001")
                    UUID id,
            @BeanParam @Valid TimelineFilter filter,
            @BeanParam @Valid PageRequest page,
            @RestQuery
                    @Parameter(
                            description = EntryFields.DESCRIPTION,
                            schema = @Schema(maxLength = 1000, examples = "kind,occurredAt,amount"))
                    String fields) {
        var selection = EntryFields.of(fields);
        var whole = caller.seesPersonalData();
        var language = caller.language();
        if (filter.q != null && !whole) {
            throw Rejection.forbidden("TEXTS_MASKED", "Viewers do not see texts, and cannot search them.");
        }
        return EntryPage.of(
                timelines
                        .timeline(id, filter, page)
                        .map(entry -> selection.shown(json.valueToTree(Views.of(entry, whole, language)))),
                timelines.detached(filter));
    }
}
