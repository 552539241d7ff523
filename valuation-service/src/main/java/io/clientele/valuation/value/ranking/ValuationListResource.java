package io.clientele.valuation.value.ranking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.security.Roles;

@Path("/api/v1/valuations")
@Tag(name = "Valuations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ValuationListResource {

    private final RankedList ranked;

    ValuationListResource(RankedList ranked) {
        this.ranked = ranked;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listValuations", summary = "List customers by what they are worth", description = """
                    The values as they were last published, by default the highest current value first. A customer whose \
                    value changes while someone pages may appear twice or be missed. Values move with time too: the \
                    valuation of one customer is computed at the moment of reading.

                    Errors: 400 for an unknown parameter, a value that cannot be read, or a cursor that is not ours or was \
                    made for other filters; 422 for a limit out of range.""")
    public Page<ListedValuation> list(@BeanParam ValuationFilter filter, @BeanParam PageRequest page) {
        return ranked.page(filter, page);
    }
}
