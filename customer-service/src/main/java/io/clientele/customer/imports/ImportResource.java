package io.clientele.customer.imports;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import org.jboss.resteasy.reactive.RestPath;

import io.clientele.customer.imports.file.ImportFormat;
import io.clientele.customer.imports.intake.IntakeMode;
import io.clientele.kit.http.Answers;
import io.clientele.kit.http.Caller;
import io.clientele.kit.idempotency.IdempotentPosts;
import io.clientele.kit.job.Jobs;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.security.Roles;

@Path("/api/v1/customer-imports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Import and export", description = "Customers in files, in and out")
class ImportResource {

    static final String CSV = "text/csv";
    static final String LINES = "application/x-ndjson";

    private final Imports imports;
    private final IdempotentPosts posts;
    private final Caller caller;

    ImportResource(Imports imports, IdempotentPosts posts, Caller caller) {
        this.imports = imports;
        this.posts = posts;
        this.caller = caller;
    }

    @POST
    @Consumes({CSV, LINES})
    @RolesAllowed({Roles.AGENT, Roles.SYSTEM})
    @Operation(
            operationId = "importCustomers",
            summary = "Import a file of customers, or of people at organisations",
            description = """
                    A CSV file with a header (RFC 4180), or one JSON object a line, of up to 2 GiB. The file is kept as it arrives and worked on as a job: \
                    every row is a registration or a change of its own, in the order of the rows; one that is refused is listed under /errors, comes back under /refused-rows to be corrected and sent again, and stops no other, \
                    such as one that gives a customer who has an owner to another, unless a manager sent the file, \
                    also when a cell has text after its closing quotation mark; a quotation mark that nothing closes ends the job with UNCLOSED_QUOTE, the rows before it done. \
                    The job goes on where it was when its service dies; DELETE stops it, and POST …/reversal takes everything back.

                    Columns are the properties of a customer: name, region …; parts of them follow a dot: annualRevenue.amount, annualRevenue.currency, \
                    externalReferences.erp (the key in that system), contactPoints.EMAIL (a contact point to be there), attributes.fleetSize, tastes.colour, \
                    parentReference.erp and referredByReference.erp (keys of other customers, also of those whom rows before make; or parentReference as system:id). Lists are parted by \
                    semicolons (roles, values, externalReferences as system:id); contactPoints, tastes, needs and attributes may be JSON. An apostrophe before = + - @ at the beginning of a cell \
                    is taken off, as exports put it there. A row names its customer by id or by any of its external references, and those it names come to those that are there. \
                    A row that names a merged customer goes to its survivor, and /rows says so; the keys of the merged stay its own. \
                    version, where given, must be that of the record, unless the row says nothing new; createdAt, updatedAt and refusedBecause are passed over.

                    With rows=PEOPLE the rows are people at organisations, with the columns of /customers/contacts/export. A row names its organisation by customerId or customerReferences \
                    (or customerReferences.erp); it names the person by id or by a key of the person (externalReferences, or externalReferences.crm), and without one that anybody has, unless mode is CREATE, by the name: whoever is at that organisation, has not left, is called so \
                    (SEVERAL_PEOPLE when these are several) and has no other key in a system that the row names. Keys that it names come to those that are there. \
                    contactPoints.EMAIL and the like, parted by semicolons, are contact points to be there. customerName is passed over, and a row that names somebody by id or key may leave out the organisation.

                    The same file with the same parameters is imported once: sent again, it is answered with 200 and the first import, unless that failed, was cancelled or taken back, or again=true. \
                    A trial (dryRun=true) counts a row that meets a customer which an earlier row of the file would make as updated, \
                    and so it does with a row that says of a customer what one some hundred rows earlier would have said: it compares with the records as they are; whether a customer whom a row some hundred rows earlier would make \
                    may be a parent it does not try, and of people it does not know whom such rows would make. mode UPDATE and UPSERT need the role agent. \
                    Rows that name, by id, external reference or contact value, or of people by the name at that organisation, a person who was erased after the file had been sent are refused with PERSON_ERASED, \
                    and from then on refused rows of the file are listed without their content. \
                    400 for a column that is not known, a file without rows or in another encoding; 413 above 2 GiB.""")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING, maxLength = Integer.MAX_VALUE),
                        examples =
                                @ExampleObject(
                                        name = "table",
                                        value =
                                                "kind,name,region,externalReferences.erp\nCOMPANY,Adler & Falk Printing,East,4712\n")),
                @Content(
                        mediaType = LINES,
                        schema = @Schema(type = SchemaType.STRING, maxLength = Integer.MAX_VALUE),
                        examples =
                                @ExampleObject(
                                        name = "lines",
                                        value =
                                                "{\"kind\":\"COMPANY\",\"name\":\"Adler & Falk Printing\",\"region\":\"East\"}\n"))
            })
    @APIResponse(
            responseCode = "202",
            description = "Begun; Location is the job",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The same file had come before: its import",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(responseCode = "413", description = "More than 2 GiB")
    public Response start(@BeanParam @Valid ImportQuery query, InputStream body, @Context HttpHeaders headers) {
        var type = headers.getMediaType();
        if (type == null) {
            throw new NotSupportedException();
        }
        var options = query.options(type.isCompatible(MediaType.valueOf(CSV)) ? ImportFormat.CSV : ImportFormat.NDJSON);
        boolean assigns = caller.roles().contains(Roles.MANAGER);
        if ((options.people() || options.mode() != IntakeMode.CREATE)
                && !caller.roles().contains(Roles.AGENT)) {
            throw Rejection.forbidden(
                    "FORBIDDEN",
                    (options.people() ? "rows=PEOPLE" : "mode=" + options.mode())
                            + " changes customers; that needs agent.");
        }
        var file = imports.receive(body, charset(type), options);
        try {
            var sent = Map.of(
                    "sha256", HexFormat.of().formatHex(file.digest()), "options", options, "again", query.again());
            return posts.answer(
                    sent, () -> answer(imports.start(file, options, assigns, query.again(), caller.subject())));
        } finally {
            imports.forgetUnlessStarted(file.id());
        }
    }

    private static Response answer(Imports.Started started) {
        var view = ImportView.of(started.one());
        return started.first()
                ? Answers.accepted(Jobs.PATH + view.jobId(), view)
                : Response.ok(view).build();
    }

    private static Charset charset(MediaType type) {
        var name = type.getParameters().get("charset");
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw Rejection.malformed(
                    Fault.header("Content-Type", "UNKNOWN_CHARSET", "charset must be one such as UTF-8 or GBK."));
        }
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listCustomerImports",
            summary = "List imports",
            description = "The newest first. 400 for a cursor that is not ours.")
    @APIResponse(
            responseCode = "200",
            description = "A page of imports",
            content = @Content(schema = @Schema(implementation = ImportView.ImportPage.class)))
    public Page<ImportView> list(@BeanParam @Valid PageRequest page) {
        return imports.page(page).map(ImportView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getCustomerImport",
            summary = "Read an import",
            description =
                    "What came of its rows so far. GET /jobs/{jobId} with Accept: text/event-stream tells its progress as it goes. 404"
                            + " when there is none.")
    @APIResponse(
            responseCode = "200",
            description = "The import",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public ImportView get(@RestPath @Parameter(description = "The import's id") UUID id) {
        return ImportView.of(imports.get(id));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.AGENT)
    @Operation(
            operationId = "cancelCustomerImport",
            summary = "Stop an import",
            description =
                    "It ends after the rows it is at; what was done stays, and POST …/reversal takes it back. One that has ended stays as it"
                            + " is. 404 when there is none.")
    @APIResponse(responseCode = "204", description = "It is stopped, or is about to be, or had ended")
    public Response cancel(@RestPath @Parameter(description = "The import's id") UUID id) {
        imports.cancel(id);
        return Answers.noContent();
    }
}
