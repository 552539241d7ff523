package io.clientele.valuation.group;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import io.clientele.kit.security.Roles;
import io.clientele.valuation.moment.Moment;
import io.clientele.valuation.moment.Moments;

@Path("/api/v1/customers/{id}/valuation/group")
@Tag(name = "Valuations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class GroupResource {

    private final GroupValues groups;
    private final Moments moments;

    GroupResource(GroupValues groups, Moments moments) {
        this.groups = groups;
        this.moments = moments;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getGroupValuation",
            summary = "Read what a corporate group or household is worth",
            description = """
                    The values of a customer and of everyone below it (`parentId`, at any depth, as records say now), and their sums; \
                    the members' amounts, and the terms of each value, add up to the group's as they are shown. The share of wallet and the \
                    risk-adjusted return are those of the sums, over the members of whom they are known, and say of how many. The \
                    lifecycle profit is the sum of the members', but that whom they have brought among themselves counts as a member \
                    alone, and whom several have brought counts once. Intervals are left out: an interval of a sum is not the sum of \
                    intervals. Organisations below organisations are a corporate group, \
                    people below the head of a household are a household; no group has both. With whom people live is personal data: \
                    groups of people need agent, also of those who live alone.

                    Errors: 400 when a parameter cannot be read, 403 when a viewer asks for the group of a person, 404 when nothing was heard \
                    of the customer, 409 when the group has more than 5,000 members.""")
    public GroupView get(
            @RestPath @Parameter(description = "Id of the head of the group") UUID id, @BeanParam Moment moment) {
        return groups.of(id, moments.asOf(moment), moments.knownAt(moment));
    }
}
