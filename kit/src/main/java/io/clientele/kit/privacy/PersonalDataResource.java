package io.clientele.kit.privacy;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.clientele.kit.http.openapi.TaggedOpenApi;

import static io.clientele.kit.security.Roles.MANAGER;

@Path("/api/v1/personal-data")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Privacy", description = "Erasure with proof, subject access, and who looked")
class PersonalDataResource {

    private static final String ACCESSES = """
            select id, at, subject, role, operation from access_entry where customers && ? order by id""";

    private final PersonalFile file;
    private final Instance<Persons> persons;

    PersonalDataResource(PersonalFile file, Instance<Persons> persons) {
        this.file = file;
        this.persons = persons;
    }

    @GET
    @RolesAllowed(MANAGER)
    @Operation(
            operationId = "getPersonalData",
            summary = "Read all that one service keeps of a person",
            description = """
                    The rows of every table as they are, who looked among them. Merged records are one person: whichever is named, the rows of all of \
                    them are answered. Streamed. One part of /customers/{id}/subject-access. 404 from customer-service when there is no such customer; the \
                    other services answer empty lists for somebody of whom nothing is kept.""")
    @Extension(name = TaggedOpenApi.STREAMED, value = "true", parseValue = true)
    @APIResponse(
            responseCode = "200",
            description = "A list of rows for each table",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public Response get(@BeanParam @Valid OfPerson of) {
        var ids = persons.get().together(of.customerId);
        return Response.ok(file.of(of.customerId, ids, held()))
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    private SequencedMap<String, String> held() {
        var all = new LinkedHashMap<>(persons.get().held());
        all.put("accesses", ACCESSES);
        return all;
    }
}
