package io.clientele.customer;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
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

import io.clientele.customer.record.Documents;
import io.clientele.customer.record.RegisterCustomer;
import io.clientele.kit.http.Answers;
import io.clientele.kit.http.Fields;
import io.clientele.kit.idempotency.IdempotentPosts;
import io.clientele.kit.sql.Deadlocks;
import io.clientele.kit.time.Zone;

import static io.clientele.kit.security.Roles.AGENT;
import static io.clientele.kit.security.Roles.SYSTEM;
import static io.clientele.kit.security.Roles.VIEWER;

@Path("/api/v1/customers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Customers", description = "Who the customer is")
class CustomerResource {

    static final String PATH = "/api/v1/customers/";

    private final Customers customers;
    private final Views views;
    private final IdempotentPosts posts;
    private final Documents documents;
    private final Zone zone;

    CustomerResource(Customers customers, Views views, IdempotentPosts posts, Documents documents, Zone zone) {
        this.customers = customers;
        this.views = views;
        this.posts = posts;
        this.documents = documents;
        this.zone = zone;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({AGENT, SYSTEM})
    @Operation(operationId = "registerCustomer", summary = "Register a customer", description = """
                    Makes a record and tells it to the other services. With external references the call can be repeated: the same body again, its references in any order, is \
                    answered with 200 and the customer that came of it the first time, as it is now; another body under a reference that is \
                    taken is refused with 409. Refused with 422: personal properties of an organisation, company properties of an individual, \
                    a parentId that names nobody, an organisation that names an individual there or an individual an organisation, a referredBy that names nobody, an ownerId of a representative who is not active, a key that nobody has under parentReference or referredByReference, a birthDate in the future, amounts below zero.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RegisterCustomer.class),
                            examples = {
                                @ExampleObject(name = "company", value = """
                                                {"kind":"COMPANY","name":"Novak & Hale Instruments","externalReferences":[{"system":"erp","id":"42"}],\
                                                "roles":["CUSTOMER"],"industry":"MACHINERY","employees":240,"region":"East","source":"TRADE_FAIR_CARD"}"""),
                                @ExampleObject(name = "individual", value = """
                                                {"kind":"INDIVIDUAL","name":"王小明","birthDate":"1984-05-17",\
                                                "contactPoints":[{"type":"EMAIL","value":"ming@example.com","preferred":true}]}""")
                            }))
    @APIResponse(
            responseCode = "201",
            description = "Registered; Location and ETag are those of the customer",
            content = @Content(schema = @Schema(implementation = CustomerView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The same body had come before: the customer that came of it",
            content = @Content(schema = @Schema(implementation = CustomerView.class)))
    @APIResponse(
            responseCode = "409",
            description = "An external reference belongs to a customer registered with another body")
    public Response register(RegisterCustomer body) {
        return Deadlocks.again(() -> posts.answer(documents.write(body), () -> {
            var registered = customers.register(body);
            var row = registered.row();
            var view = views.of(row, Fields.ALL);
            return registered.created()
                    ? Answers.created(PATH + row.id, view, views.tag(row, Fields.ALL))
                    : Answers.ok(view, views.tag(row, Fields.ALL));
        }));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(VIEWER)
    @Operation(operationId = "getCustomer", summary = "Read a customer", description = """
                    Viewers see personal data masked: the name of a person as initials, contact values shortened, personal properties left out; \
                    masked names what is touched. The ETag covers role, language and fields, and any of them fits If-Match. \
                    asOf answers what the record said then, by its history: what is true and when we knew are the same time here, so there is no knownAt; /customers/{id}/contacts answers likewise who was there. \
                    Of merged customers each is answered by itself for a time before the merge, and for one after it the merged leads to the survivor (308). \
                    404 when there is no such customer, or was none then.""")
    @APIResponse(
            responseCode = "200",
            description = "The customer",
            content = @Content(schema = @Schema(implementation = CustomerView.class)))
    public Response get(
            @RestPath @Parameter(description = "The customer's id") UUID id,
            @RestQuery
                    @Parameter(
                            description = CustomerFields.ASKED,
                            schema = @Schema(maxLength = 1000, examples = "name,kind"))
                    String fields,
            @RestQuery
                    @Parameter(
                            description =
                                    "The record as it was then: an instant, or a date for the end of that business day; as it is when not given",
                            schema = @Schema(maxLength = 40, examples = "2026-01-31"))
                    String asOf,
            @Context Request request) {
        var selection = CustomerFields.of(fields);
        var row = customers.get(id, zone.moment("asOf", asOf, null));
        return Answers.ok(views.of(row, selection), views.tag(row, selection), request);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @RolesAllowed(AGENT)
    @Operation(operationId = "changeCustomer", summary = "Change a customer", description = """
                    A JSON merge patch (RFC 7396): what is given replaces, null removes, lists are replaced as a whole. What the patch touches \
                    must keep all rules of a registration (a property as a whole; of a list, tastes, needs and attributes each entry by itself), and whatever it leaves as it was must not break one for it; \
                    what broke a rule before, because that came later, refuses nothing else. parentId, also when it is named by parentReference, must close no circle. A new ownerId must be an active representative (422), \
                    and who looks after the customer already is changed or taken out by a manager only (403). If-Match takes any ETag of the current version; \
                    428 without it, 412 when the record has changed since. A patch that changes nothing makes no new version. \
                    409 when an external reference belongs to another customer.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/merge-patch+json",
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples =
                                    @ExampleObject(
                                            name = "patch",
                                            value = "{\"region\":\"West\",\"ownerId\":\"rep-9\",\"campaign\":null}")))
    @APIResponse(
            responseCode = "200",
            description = "The customer as it is now, with its new ETag",
            content = @Content(schema = @Schema(implementation = CustomerView.class)))
    @APIResponse(responseCode = "409", description = "An external reference belongs to another customer")
    public Response change(
            @RestPath @Parameter(description = "The customer's id") UUID id,
            @HeaderParam("If-Match")
                    @Parameter(
                            description = "ETag of what the change was made from",
                            schema = @Schema(maxLength = 1000))
                    String ifMatch,
            JsonNode patch) {
        var row = Deadlocks.again(() -> customers.change(id, ifMatch, patch));
        return Answers.ok(views.of(row, Fields.ALL), views.tag(row, Fields.ALL));
    }
}
