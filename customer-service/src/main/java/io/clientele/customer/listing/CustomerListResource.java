package io.clientele.customer.listing;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

import io.clientele.customer.CustomerFields;
import io.clientele.customer.CustomerView;
import io.clientele.customer.Views;
import io.clientele.customer.search.filter.CustomerFilter;
import io.clientele.customer.view.Listings;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;

import static io.clientele.kit.security.Roles.VIEWER;

@Path("/api/v1/customers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Customers", description = "Who the customer is")
class CustomerListResource {

    private final CustomerLists lists;
    private final Listings listings;
    private final Views views;

    CustomerListResource(CustomerLists lists, Listings listings, Views views) {
        this.lists = lists;
        this.listings = listings;
        this.views = views;
    }

    @GET
    @RolesAllowed(VIEWER)
    @Operation(operationId = "listCustomers", summary = "List and search customers", description = """
                    All filters together must hold; of several values of one filter, one. Viewers see personal data masked, and are told \
                    nothing of it by what they find: q looks in names alone for them, and finds people by their whole name alone, and filters and sorts by what is masked need agent, or a kind that leaves people out (403). 400 for a parameter that is not known, a value that cannot be read, or a cursor that belongs to other filters.""")
    @APIResponse(
            responseCode = "200",
            description = "A page of customers",
            content = @Content(schema = @Schema(implementation = CustomerPage.class)))
    public Page<ObjectNode> list(
            @BeanParam @Valid CustomerFilter filter,
            @BeanParam @Valid PageRequest page,
            @RestQuery
                    @Parameter(
                            description = CustomerFields.ASKED,
                            schema = @Schema(maxLength = 1000, examples = "name,kind"))
                    String fields,
            @RestQuery
                    @Parameter(
                            description =
                                    "A filter that somebody keeps (see /views); what is asked for besides takes the place of what it says")
                    UUID view) {
        var selection = CustomerFields.of(fields);
        return lists.list(listings.of(filter, view, page)).map(row -> views.of(row, selection));
    }

    /** How a page is documented. */
    @Schema(name = "CustomerPage", description = "A page of customers")
    record CustomerPage(
            @Schema(required = true, description = "The customers", maxItems = 500)
            List<CustomerView> items,

            @Schema(description = "Give it as cursor to read on; absent on the last page", maxLength = 2000)
            String nextCursor,

            @Schema(description = "Exact number under the same filters; present with count=true", minimum = "0")
            Long total) {}
}
