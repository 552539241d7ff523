package io.clientele.customer.people;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import io.clientele.customer.history.VersionView;
import io.clientele.customer.part.VersionRow;
import io.clientele.kit.http.Caller;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;

import static io.clientele.kit.security.Roles.VIEWER;

@Path("/api/v1/customers/{id}/contacts/{contactId}/history")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Contacts", description = "The people at an organisation")
class ContactHistoryResource {

    private final People people;
    private final Caller caller;

    ContactHistoryResource(People people, Caller caller) {
        this.people = people;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(VIEWER)
    @Operation(operationId = "listContactVersions", summary = "List the versions of a contact", description = """
                    The newest first: version, who, when, and the properties that changed. Viewers do not see the values of personal properties. \
                    404 when the customer has no such contact.""")
    @APIResponse(
            responseCode = "200",
            description = "A page of versions",
            content = @Content(schema = @Schema(implementation = VersionView.VersionPage.class)))
    public Page<VersionView> list(
            @RestPath @Parameter(description = "The customer's id") UUID id,
            @RestPath @Parameter(description = "The person's id") UUID contactId,
            @BeanParam @Valid PageRequest page) {
        return people.history(id, contactId, page).map(this::view);
    }

    private VersionView view(VersionRow row) {
        var changes = VersionView.changes(row.changes(), name -> !caller.seesPersonalData() && ContactView.hides(name));
        return new VersionView(row.version(), row.changedAt(), row.changedBy(), changes);
    }
}
