package io.clientele.customer.people.privacy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import io.clientele.customer.people.People;
import io.clientele.kit.http.Answers;
import io.clientele.kit.http.Tags;
import io.clientele.kit.http.openapi.TaggedOpenApi;
import io.clientele.kit.idempotency.IdempotentPosts;
import io.clientele.kit.privacy.PersonalFile;
import io.clientele.kit.sql.Deadlocks;

import static io.clientele.kit.security.Roles.ADMIN;
import static io.clientele.kit.security.Roles.MANAGER;

/** What a person at an organisation may ask of whoever keeps their data: to see it, and to have it erased. */
@Path("/api/v1/customers/{id}/contacts/{contactId}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Privacy", description = "Erasure with proof, subject access, and who looked")
class ContactPrivacyResource {

    private static final SequencedMap<String, String> HELD = held();

    private final People people;
    private final ContactErasures erasures;
    private final PersonalFile file;
    private final IdempotentPosts posts;

    ContactPrivacyResource(People people, ContactErasures erasures, PersonalFile file, IdempotentPosts posts) {
        this.people = people;
        this.erasures = erasures;
        this.file = file;
        this.posts = posts;
    }

    @GET
    @Path("/subject-access")
    @RolesAllowed(MANAGER)
    @Operation(
            operationId = "getContactSubjectAccess",
            summary = "Write everything held on a person at an organisation into one file",
            description = """
                    The rows as they are: the person, all versions, the keys in other systems, and who read the people of the organisation, this one among them, also as people of the customer \
                    that it was merged into meanwhile. Nothing of the \
                    organisation itself. Streamed. 404 when the customer has no such contact.""")
    @Extension(name = TaggedOpenApi.STREAMED, value = "true", parseValue = true)
    @APIResponse(
            responseCode = "200",
            description = "A list of rows for each table; Content-Disposition names the file",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public Response file(
            @RestPath @Parameter(description = "The customer's id") UUID id,
            @RestPath @Parameter(description = "The person's id") UUID contactId) {
        var person = people.get(id, contactId);
        return Response.ok(file.of(person.customerId(), List.of(contactId), HELD))
                .type(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"subject-access-" + contactId + ".json\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("/erasure")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(ADMIN)
    @Operation(
            operationId = "eraseContact",
            summary = "Erase a person at an organisation, with proof",
            description = """
                    One person only; the organisation and everybody else there stay. Nobody else was ever told of the person, so all is done when this answers: \
                    the person and all versions are deleted, and what names the person in stored answers, refused rows of imports and saved views. Rows \
                    of files that had been sent before are refused when they name the person. The \
                    proof lists each store as DONE or as PENDING until a stated time. It cannot be undone. Asked for again, the first proof is answered \
                    (200). 404 when the customer has no such contact; 422 when the reason says who the person is.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EraseContact.class),
                            examples =
                                    @ExampleObject(
                                            name = "asked for",
                                            value = "{\"reason\":\"Asked for by the person, GDPR article 17\"}")))
    @APIResponse(
            responseCode = "200",
            description = "Erased before",
            content = @Content(schema = @Schema(implementation = ContactErasureView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Erased; Location is the proof",
            content = @Content(schema = @Schema(implementation = ContactErasureView.class)))
    public Response erase(
            @RestPath @Parameter(description = "The customer's id") UUID id,
            @RestPath @Parameter(description = "The person's id") UUID contactId,
            EraseContact body) {
        return Deadlocks.again(() -> posts.answer(body, () -> {
            var before = erasures.find(id, contactId);
            if (before.isPresent()) {
                return Answers.ok(before.get(), Tags.content(before.get()));
            }
            var proof = erasures.erase(id, contactId, body);
            var path = "/api/v1/customers/" + id + "/contacts/" + contactId + "/erasure";
            return Answers.created(path, proof, Tags.content(proof));
        }));
    }

    @GET
    @Path("/erasure")
    @RolesAllowed(ADMIN)
    @Operation(
            operationId = "getContactErasure",
            summary = "Read the proof that a person at an organisation was erased",
            description =
                    "Each place where something of the person was kept, DONE or PENDING until a stated time. 404 when nobody was erased under this id.")
    @APIResponse(
            responseCode = "200",
            description = "The proof as it stands now",
            content = @Content(schema = @Schema(implementation = ContactErasureView.class)))
    public ContactErasureView get(
            @RestPath @Parameter(description = "The customer's id") UUID id,
            @RestPath @Parameter(description = "The person's id") UUID contactId) {
        return erasures.get(id, contactId);
    }

    private static SequencedMap<String, String> held() {
        var queries = new LinkedHashMap<String, String>();
        queries.put("person", "select * from customer_part where id = any(?)");
        queries.put("versions", "select * from customer_part_version where part_id = any(?) order by part_id, version");
        queries.put(
                "externalReferences",
                "select system, reference from person_reference where person_id = any(?) order by system, reference");
        queries.put("accesses", """
                with recursive up (id, since, until) as (
                    select customer_id, '-infinity'::timestamptz, 'infinity'::timestamptz from customer_part where id = any(?)
                    union
                    select g.survivor_id, greatest(up.since, g.merged_at), least(up.until, coalesce(g.unmerged_at, 'infinity')) from up
                    join customer_merge_member m on m.customer_id = up.id
                    join customer_merge g on g.id = m.merge_id
                    where g.merged_at < up.until and coalesce(g.unmerged_at, 'infinity') > up.since)
                select id, at, subject, role, operation from access_entry a
                where a.customers && array(select id from up)
                    and exists (select from up where up.id = any(a.customers) and a.at >= up.since and a.at <= up.until)
                    and operation = any(array[
                        'getContact', 'listContacts', 'findContacts', 'listContactVersions', 'listContactChanges', 'getContactSubjectAccess', 'exportContacts'])
                order by id""");
        return queries;
    }
}
