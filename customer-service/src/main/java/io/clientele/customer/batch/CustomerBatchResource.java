package io.clientele.customer.batch;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

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
import org.jboss.resteasy.reactive.RestQuery;

import io.clientele.customer.change.Sent;
import io.clientele.customer.record.RegisterCustomer;
import io.clientele.kit.idempotency.IdempotentPosts;
import io.clientele.kit.sql.Deadlocks;

import static io.clientele.kit.security.Roles.AGENT;
import static io.clientele.kit.security.Roles.SYSTEM;

@Path("/api/v1/customers/batch")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Customers", description = "Who the customer is")
class CustomerBatchResource {

    private static final String LINES = "application/x-ndjson";
    private static final int MULTI_STATUS = 207;

    private final Batches batches;
    private final BatchBody reader;
    private final IdempotentPosts posts;

    CustomerBatchResource(Batches batches, BatchBody reader, IdempotentPosts posts) {
        this.batches = batches;
        this.reader = reader;
        this.posts = posts;
    }

    @POST
    @Consumes({LINES, MediaType.APPLICATION_JSON})
    @RolesAllowed({AGENT, SYSTEM})
    @Operation(operationId = "registerCustomers", summary = "Register many customers", description = """
                    Up to 10,000 customers or 16 MiB: a JSON array, or one customer a line. Every row is treated as a registration of its own and has \
                    its result: CREATED, DUPLICATE (the same body came before under the same external reference) or REJECTED with the problem. \
                    A row that is refused does not stop the others, unless atomic=true: then nothing is stored when any row is refused, and the \
                    others are refused with BATCH_REFUSED. parentReference and referredByReference may name keys of rows before, through a chain of up to 1,000 of \
                    them (TOO_DEEP). 413 for more rows or bytes; 400 for a body that is no JSON array.""")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = LINES, schema = @Schema(type = SchemaType.STRING, maxLength = 16_777_216)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema =
                                @Schema(
                                        type = SchemaType.ARRAY,
                                        implementation = RegisterCustomer.class,
                                        maxItems = BatchBody.MOST_ROWS),
                        examples =
                                @ExampleObject(
                                        name = "array",
                                        value = "[{\"kind\":\"COMPANY\",\"name\":\"Adler & Falk Printing\"}]"))
            })
    @APIResponse(
            responseCode = "207",
            description = "A result per row",
            content = @Content(schema = @Schema(implementation = BatchView.class)))
    @APIResponse(responseCode = "413", description = "More than 10,000 rows or 16 MiB")
    public Response register(
            byte[] body,
            @RestQuery @Parameter(description = "Whether one refused row refuses all; false when not given")
                    Boolean atomic,
            @Context HttpHeaders headers) {
        return Deadlocks.again(() -> posts.answer(body, () -> {
            var outcomes = batches.registerAll(rows(body, headers), Boolean.TRUE.equals(atomic));
            return Response.status(MULTI_STATUS).entity(BatchView.of(outcomes)).build();
        }));
    }

    private List<Sent> rows(byte[] body, HttpHeaders headers) {
        if (headers.getMediaType() == null) {
            throw new NotSupportedException();
        }
        return headers.getMediaType().isCompatible(MediaType.APPLICATION_JSON_TYPE)
                ? reader.array(body)
                : reader.lines(body);
    }
}
