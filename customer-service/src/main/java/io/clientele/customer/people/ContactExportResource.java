package io.clientele.customer.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

import io.clientele.customer.exchange.AskedFile;
import io.clientele.customer.exchange.Export;
import io.clientele.customer.exchange.FileForm;
import io.clientele.customer.people.PeopleExport.Asked;
import io.clientele.customer.view.Listings;
import io.clientele.kit.accesslog.Accesses;
import io.clientele.kit.http.Caller;
import io.clientele.kit.http.Fields;

import static io.clientele.kit.security.Roles.VIEWER;

@Path("/api/v1/customers/contacts/export")
@RunOnVirtualThread
@Tag(name = "Import and export", description = "Customers in files, in and out")
class ContactExportResource {

    private static final String LINES = "application/x-ndjson";
    private static final String TABLE = "text/csv";

    private final Export places;
    private final PeopleExport people;
    private final Listings listings;
    private final Caller caller;
    private final Accesses accesses;

    ContactExportResource(Export places, PeopleExport people, Listings listings, Caller caller, Accesses accesses) {
        this.places = places;
        this.people = people;
        this.listings = listings;
        this.caller = caller;
        this.accesses = accesses;
    }

    @GET
    @Produces({TABLE, LINES})
    @RolesAllowed(VIEWER)
    @Operation(operationId = "exportContacts", summary = "Export people at organisations", description = """
                    The people of all customers that the filters of the list find, as they are at one moment, written while they are read: one person a row or, with format=NDJSON or Accept: application/x-ndjson, a line. \
                    Each has the id, name and keys of the organisation (customerId, customerName, customerReferences), by which the file is put beside that of /customers/export, and the person's own keys (externalReferences); people of a merged customer \
                    have those of the survivor, and with includeMerged=true their own. Customers come in the order that sort asks for, the people of one in the order in which they were added. \
                    Those who have left are there with leftOn. In a table contact values stand in a column for each type (contactPoints.EMAIL, contactPoints.PHONE …), several parted by semicolons, and with all that is said of them as JSON; cells \
                    that a spreadsheet could take for a formula have an apostrophe in front, as in an export of customers. \
                    Viewers see personal data masked; masked names what is touched. Whoever of whom \
                    something personal goes out was looked at (see /customers/{id}/accesses). 400 for what is not known; 503 while as many other exports are being read as may be.""")
    @APIResponse(
            responseCode = "200",
            description = "The people",
            content = {
                @Content(mediaType = TABLE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = LINES, schema = @Schema(type = SchemaType.STRING))
            })
    public Response export(
            @BeanParam @Valid AskedFile asked,
            @RestQuery
                    @Parameter(
                            description = "Properties to export, parted by commas; all when not given",
                            schema = @Schema(maxLength = 1000, examples = "customerName,name,title,contactPoints"))
                    String fields,
            @Context HttpHeaders headers) {
        var listing = listings.of(asked.filter, asked.view);
        boolean masked = !caller.seesPersonalData();
        var properties = properties(fields);
        boolean merged = Boolean.TRUE.equals(asked.filter.includeMerged);
        var wanted = new Asked(listing, properties, merged, masked, noted(properties));
        var format = asked.form.chosen(headers);
        var content = caller.whileListening(out -> places.write(() -> {
            switch (format) {
                case CSV -> people.table(wanted, asked.form.parted(), asked.form.marked(), out);
                case NDJSON -> people.lines(wanted, out);
            }
        }));
        return FileForm.answer(content, format, "people");
    }

    private static List<String> properties(String fields) {
        var asked = Fields.of(fields, PeopleExport.PROPERTIES).names();
        var all = new ArrayList<>(PeopleExport.PROPERTIES);
        if (!asked.isEmpty()) {
            all.retainAll(asked);
        }
        return all;
    }

    /** Organisations of whose people something personal goes out were looked at, masked or not. */
    private Consumer<Collection<UUID>> noted(List<String> properties) {
        return Asked.tells(properties) ? accesses.reader("exportContacts")::saw : shown -> {};
    }
}
