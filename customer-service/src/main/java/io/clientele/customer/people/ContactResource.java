package io.clientele.customer.people;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.clientele.customer.part.Part;
import io.clientele.kit.http.Answers;
import io.clientele.kit.http.Caller;
import io.clientele.kit.http.Tags;
import io.clientele.kit.idempotency.IdempotentPosts;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.sql.Deadlocks;
import io.clientele.kit.time.Zone;

import static io.clientele.kit.security.Roles.AGENT;
import static io.clientele.kit.security.Roles.VIEWER;

@Path("/api/v1/customers/{id}/contacts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Contacts", description = "The people at an organisation")
class ContactResource {

    private static final String THEN =
            "As it was then: an instant, or a date for the end of that business day; as it is when not given";

    private final People people;
    private final IdempotentPosts posts;
    private final Caller caller;
    private final Zone zone;

    ContactResource(People people, IdempotentPosts posts, Caller caller, Zone zone) {
        this.people = people;
        this.posts = posts;
        this.caller = caller;
        this.zone = zone;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(AGENT)
    @Operation(operationId = "addContact", summary = "Add a person at an organisation", description = """
                    With external references the call can be repeated: the same body again, its references in any order, is answered with 200 and the person that was added the first time, as it is now. \
                    404 when there is no such customer; 409 when the customer is an individual, or another person has one of the references; 422 when a contact point is not what its type says, \
                    stands there twice, or a day or moment lies in the future.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RegisterContact.class),
                            examples = @ExampleObject(name = "head of purchasing", value = """
                                            {"name":"Ada Adler","externalReferences":[{"system":"crm","id":"4711"}],"title":"Head of purchasing","buyingRole":"DECISION_MAKER",\
                                            "contactPoints":[{"type":"EMAIL","value":"ada@example.com"}],"personalFacts":{"hobby":"sailing"}}""")))
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = ContactView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The same body had come before: the person who was added with it",
            content = @Content(schema = @Schema(implementation = ContactView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The customer is an individual, or an external reference belongs to another person")
    public Response add(@RestPath @Parameter(description = "The customer's id") UUID id, RegisterContact body) {
        return Deadlocks.again(() -> posts.answer(body, () -> {
            var added = people.add(id, body);
            var person = added.person();
            var path = "/api/v1/customers/" + id + "/contacts/" + person.id();
            return added.created()
                    ? Answers.created(path, view(person), tag(person))
                    : Answers.ok(view(person), tag(person));
        }));
    }

    @GET
    @RolesAllowed(VIEWER)
    @Operation(
            operationId = "listContacts",
            summary = "List the people at an organisation",
            description =
                    "In the order in which they were added; with asOf those who were there then, as they were, and of merged customers those whose merge stood then already. Whoever was removed or erased since is gone from"
                            + " the past too. Viewers see personal data masked. 404 when there is no such customer.")
    @APIResponse(
            responseCode = "200",
            description = "A page of people",
            content = @Content(schema = @Schema(implementation = ContactPage.class)))
    public Page<ContactView> list(
            @RestPath @Parameter(description = "The customer's id") UUID id,
            @RestQuery @Parameter(description = THEN, schema = @Schema(maxLength = 40, examples = "2026-01-31"))
                    String asOf,
            @BeanParam @Valid PageRequest page) {
        return people.page(id, zone.moment("asOf", asOf, null), page).map(this::view);
    }

    @GET
    @Path("/{contactId}")
    @RolesAllowed(VIEWER)
    @Operation(
            operationId = "getContact",
            summary = "Read a person at an organisation",
            description =
                    "Viewers see personal data masked. asOf answers what was said of the person then, by its history, also where the customer was merged later. 404 when the customer has no such"
                            + " contact, or had none then.")
    @APIResponse(
            responseCode = "200",
            description = "The person",
            content = @Content(schema = @Schema(implementation = ContactView.class)))
    public Response get(
            @RestPath @Parameter(description = "The customer's id") UUID id,
            @RestPath @Parameter(description = "The person's id") UUID contactId,
            @RestQuery @Parameter(description = THEN, schema = @Schema(maxLength = 40, examples = "2026-01-31"))
                    String asOf,
            @Context Request request) {
        var person = people.get(id, contactId, zone.moment("asOf", asOf, null));
        return Answers.ok(view(person), tag(person), request);
    }

    @PATCH
    @Path("/{contactId}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @RolesAllowed(AGENT)
    @Operation(operationId = "changeContact", summary = "Change a person at an organisation", description = """
                    A JSON merge patch (RFC 7396): what is given replaces, null removes, lists are replaced as a whole. 428 without If-Match, 412 when \
                    the person has been changed since. A patch that changes nothing makes no new version. 409 when another person has an external reference; 404 when there is no such contact.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/merge-patch+json",
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples =
                                    @ExampleObject(name = "patch", value = "{\"title\":\"Director\",\"note\":null}")))
    @APIResponse(
            responseCode = "200",
            description = "The person as it is now, with its new ETag",
            content = @Content(schema = @Schema(implementation = ContactView.class)))
    public Response change(
            @RestPath @Parameter(description = "The customer's id") UUID id,
            @RestPath @Parameter(description = "The person's id") UUID contactId,
            @HeaderParam("If-Match")
                    @Parameter(
                            description = "ETag of what the change was made from",
                            schema = @Schema(maxLength = 1000))
                    String ifMatch,
            JsonNode patch) {
        var person = Deadlocks.again(() -> people.change(id, contactId, ifMatch, patch));
        return Answers.ok(view(person), tag(person));
    }

    @DELETE
    @Path("/{contactId}")
    @RolesAllowed(AGENT)
    @Operation(operationId = "removeContact", summary = "Remove a person at an organisation", description = """
                    The person and its history are gone; for somebody who left, set leftOn instead. Answers 204 also when there is no such contact; \
                    404 when there is no such customer.""")
    @APIResponse(responseCode = "204", description = "Gone")
    public Response remove(
            @RestPath @Parameter(description = "The customer's id") UUID id,
            @RestPath @Parameter(description = "The person's id") UUID contactId) {
        Deadlocks.again(() -> {
            people.remove(id, contactId);
            return id;
        });
        return Answers.noContent();
    }

    private ContactView view(Part<RegisterContact> part) {
        var view = ContactView.of(part, caller.language());
        return caller.seesPersonalData() ? view : view.hidden();
    }

    private EntityTag tag(Part<RegisterContact> part) {
        return Tags.version(part.version(), caller.seesPersonalData(), caller.language());
    }

    /** How a page is documented. */
    @Schema(name = "ContactPage", description = "A page of people")
    record ContactPage(
            @Schema(required = true, description = "The people", maxItems = 500)
            List<ContactView> items,

            @Schema(description = "Give it as cursor to read on; absent on the last page", maxLength = 2000)
            String nextCursor,

            @Schema(description = "Exact number of people; present with count=true", minimum = "0")
            Long total) {}
}
