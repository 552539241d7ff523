package io.clientele.interaction.timeline;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.clientele.interaction.journal.JournalEntry;
import io.clientele.interaction.journal.view.InteractionView;
import io.clientele.interaction.journal.view.Views;
import io.clientele.kit.accesslog.Looked;
import io.clientele.kit.http.Answers;
import io.clientele.kit.http.Caller;
import io.clientele.kit.http.Fields;
import io.clientele.kit.page.PageRequest;

import static io.clientele.kit.security.Roles.VIEWER;

@Path("/api/v1/interactions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Interactions", description = "The journal: what happened between customers and us")
class JournalResource {

    private final Timelines timelines;
    private final Caller caller;
    private final Looked looked;
    private final ObjectMapper json;

    JournalResource(Timelines timelines, Caller caller, Looked looked, ObjectMapper json) {
        this.timelines = timelines;
        this.caller = caller;
        this.looked = looked;
        this.json = json;
    }

    @GET
    @RolesAllowed(VIEWER)
    @Operation(
            operationId = "listInteractions",
            summary = "List entries of all customers",
            description =
                    TimelineResource.SHOWN
                            + "400 for a parameter that is not known, a value that cannot be read, or a cursor that belongs to other filters.")
    @APIResponse(
            responseCode = "200",
            description = "A page of entries",
            content = @Content(schema = @Schema(implementation = InteractionPage.class)))
    public EntryPage list(
            @BeanParam @Valid JournalFilter filter,
            @BeanParam @Valid PageRequest page,
            @RestQuery
                    @Parameter(
                            description = EntryFields.DESCRIPTION,
                            schema = @Schema(maxLength = 1000, examples = "kind,occurredAt,amount"))
                    String fields) {
        var selection = EntryFields.of(fields);
        return EntryPage.of(
                timelines.journal(filter, page).map(entry -> shown(entry, selection)), timelines.detached(filter));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(VIEWER)
    @Operation(
            operationId = "getInteraction",
            summary = "Read an entry",
            description =
                    "The entry, with what corrected it if anything did. Viewers get the texts and attachments left out. 404 when there is no such entry.")
    @APIResponse(
            responseCode = "200",
            description = "The entry",
            content = @Content(schema = @Schema(implementation = InteractionView.class)))
    public Response get(
            @RestPath
                    @Parameter(description = "Identity of the entry", example = "0198c0de-7a11-7000-8000-000000000002")
                    UUID id,
            @RestQuery
                    @Parameter(
                            description = EntryFields.DESCRIPTION,
                            schema = @Schema(maxLength = 1000, examples = "kind,occurredAt,amount"))
                    String fields,
            @Context Request request) {
        var selection = EntryFields.of(fields);
        var entry = timelines.entry(id);
        var tag = Views.tag(entry, caller.seesPersonalData(), caller.language(), fields);
        return Answers.ok(shown(entry, selection), tag, request);
    }

    private ObjectNode shown(JournalEntry entry, Fields selection) {
        looked.at(entry.customerId());
        return selection.shown(json.valueToTree(Views.of(entry, caller.seesPersonalData(), caller.language())));
    }
}
