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
import io.clientele.customer.part.ChangedPart;
import io.clientele.kit.http.Caller;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;

import static io.clientele.kit.security.Roles.VIEWER;

@Path("/api/v1/customers/{id}/contact-changes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Contacts", description = "The people at an organisation")
class ContactChangeResource {

    private final People people;
    private final Caller caller;

    ContactChangeResource(People people, Caller caller) {
        this.people = people;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(VIEWER)
    @Operation(
            operationId = "listContactChanges",
            summary = "List what was changed of the people at an organisation",
            description = """
                    Of all of them together, the newest first: who, when, which person, and the properties that changed. Viewers do not see the values of \
                    personal properties. Whoever was removed or erased is gone from it. 404 when there is no such customer.""")
    @APIResponse(
            responseCode = "200",
            description = "A page of changes",
            content = @Content(schema = @Schema(implementation = ContactChangeView.ContactChangePage.class)))
    public Page<ContactChangeView> list(
            @RestPath @Parameter(description = "The customer's id") UUID id, @BeanParam @Valid PageRequest page) {
        return people.changes(id, page).map(this::view);
    }

    private ContactChangeView view(ChangedPart changed) {
        var version = changed.version();
        return new ContactChangeView(
                changed.partId(),
                version.version(),
                version.changedAt(),
                version.changedBy(),
                VersionView.changes(version.changes(), name -> !caller.seesPersonalData() && ContactView.hides(name)));
    }
}
