package io.clientele.customer.people;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
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
import org.jboss.resteasy.reactive.RestQuery;

import io.clientele.customer.model.profile.ExternalReference;
import io.clientele.kit.accesslog.Looked;
import io.clientele.kit.http.Caller;
import io.clientele.kit.page.Page;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

import static io.clientele.kit.security.Roles.VIEWER;

/** A key says who is meant, wherever that one is. */
@Path("/api/v1/customers/contacts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Contacts", description = "The people at an organisation")
class ContactLookupResource {

    private final People people;
    private final Caller caller;
    private final Looked looked;

    ContactLookupResource(People people, Caller caller, Looked looked) {
        this.people = people;
        this.caller = caller;
        this.looked = looked;
    }

    @GET
    @RolesAllowed(VIEWER)
    @Operation(operationId = "findContacts", summary = "Find people by their keys in other systems", description = """
                    Whoever has one of the keys, at whichever organisation, in the order in which they were added; nobody is no mistake. customerId is where the person was added, also where that customer \
                    is merged. Viewers see personal data masked.""")
    @APIResponse(
            responseCode = "200",
            description = "The people, all on one page",
            content = @Content(schema = @Schema(implementation = ContactResource.ContactPage.class)))
    public Page<ContactView> find(
            @RestQuery
                    @Parameter(
                            description = "Key in another system as system:id; several values mean or",
                            required = true,
                            example = "crm:4711")
                    @NotEmpty
                    @Size(max = 100)
                    List<@Size(min = 3, max = 251) String> externalReference) {
        var keys = externalReference.stream().map(ContactLookupResource::key).toList();
        var found = people.having(keys);
        found.forEach(person -> looked.at(person.customerId()));
        return Page.of(
                found.stream()
                        .map(person -> ContactView.of(person, caller.language()))
                        .map(view -> caller.seesPersonalData() ? view : view.hidden())
                        .toList(),
                null,
                null);
    }

    private static ExternalReference key(String text) {
        return ExternalReference.of(text)
                .orElseThrow(() -> Rejection.malformed(Fault.parameter(
                        "externalReference", "BAD_FORMAT", "externalReference must be system:id, such as crm:4711.")));
    }
}
