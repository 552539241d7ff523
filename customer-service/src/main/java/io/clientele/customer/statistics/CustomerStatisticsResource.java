package io.clientele.customer.statistics;

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
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.clientele.customer.search.filter.CustomerFilter;
import io.clientele.customer.view.Listings;
import io.clientele.kit.http.Caller;

import static io.clientele.kit.security.Roles.VIEWER;

@Path("/api/v1/customer-statistics")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Customers", description = "Who the customer is")
class CustomerStatisticsResource {

    private static final String EXAMPLE = """
            {"customers":4,"counts":[{"property":"region","values":[{"value":"East","customers":2,"share":0.5}],"different":2,"other":1,"missing":1},\
            {"property":"kind","values":[{"value":"COMPANY","label":"Company","customers":3,"share":0.75}],"different":2,"other":1,"missing":0}],\
            "numbers":[{"property":"employees","known":3,"missing":1,"minimum":10,"lowerQuartile":15,"median":20,"upperQuartile":70,"maximum":120,"mean":50}],\
            "amounts":[{"property":"annualRevenue","currency":"CNY","known":1,"missing":3,\
            "minimum":{"amount":"5000.00","currency":"CNY"},"lowerQuartile":{"amount":"5000.00","currency":"CNY"},\
            "median":{"amount":"5000.00","currency":"CNY"},"upperQuartile":{"amount":"5000.00","currency":"CNY"},\
            "maximum":{"amount":"5000.00","currency":"CNY"},"mean":{"amount":"5000.00","currency":"CNY"}}],\
            "days":[{"property":"createdAt","known":4,"missing":0,"minimum":"2026-01-05","lowerQuartile":"2026-01-05",\
            "median":"2026-01-17","upperQuartile":"2026-01-31","maximum":"2026-02-02","mean":"2026-01-19"}]}""";

    private final Statistics statistics;
    private final Listings listings;
    private final Caller caller;

    CustomerStatisticsResource(Statistics statistics, Listings listings, Caller caller) {
        this.statistics = statistics;
        this.listings = listings;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(VIEWER)
    @Operation(operationId = "getCustomerStatistics", summary = "Describe a set of customers", description = """
                    What those are like whom the same filters of the list find: their exact number, how many have which value of each property, and how numbers, amounts and days lie: \
                    least, greatest, mean, median and quartiles (between two neighbours by the line through them). Everything is counted at one moment; sort changes nothing. \
                    Ages are in completed years of the business day, amounts stand by currency, credit grade and yearly wallet are those that count now. Viewers are not told of properties of people that they see masked: \
                    masked names what is left out, asked for by fields it is refused (403), and filters are as in the list; a kind that leaves people out opens what is business. \
                    Whoever reads personal properties of ten customers or fewer has looked at them (see /customers/{id}/accesses). \
                    400 for a parameter or property that is not known or a value that cannot be read; 409 where there are too many customers to be described in a minute.""")
    @APIResponse(
            responseCode = "200",
            description = "What they are like",
            content =
                    @Content(
                            schema = @Schema(implementation = StatisticsView.class),
                            examples = @ExampleObject(name = "statistics", value = EXAMPLE)))
    @APIResponse(responseCode = "409", description = "There are too many customers to be described in one answer")
    public StatisticsView describe(@BeanParam @Valid CustomerFilter filter, @BeanParam @Valid Wished wished) {
        var names = wished.names();
        return statistics.of(
                listings.of(filter, wished.view), names, wished.top(), caller.language(), Statistics.PATIENCE);
    }
}
