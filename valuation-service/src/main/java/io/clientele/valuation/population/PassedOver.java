package io.clientele.valuation.population;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "PassedOver",
        description =
                "Customers of whom something could not be worked out: they count nowhere else in the result, and the log"
                        + " of the service says more under their ids")
public record PassedOver(
        @Schema(description = "How many", examples = "1", minimum = "0")
        long customers,

        @Schema(description = "The first of them by id, at most 20")
        List<One> first) {

    /** So many are named. */
    public static final int NAMED = 20;

    public static final PassedOver NOBODY = new PassedOver(0, List.of());

    @Schema(name = "PassedOverCustomer", description = "A customer of whom something could not be worked out")
    public record One(
            @Schema(examples = "0198c0de-7a11-7000-8000-000000000001")
            UUID customerId,

            @Schema(
                    description =
                            "NOT_VALUED_NOW: by what is in force. NOT_VALUED_THEN: by what is tried. NOT_READ: what the"
                                    + " scorecard reads. NOT_SCORED: from what was read. NOT_WALKED: at an instant between the ends of a"
                                    + " bridge",
                    examples = "NOT_VALUED_THEN")
            String reason) {}

    /** With others, who are behind all of these. */
    public PassedOver and(PassedOver others) {
        var named = new ArrayList<>(first);
        others.first.stream().limit(NAMED - named.size()).forEach(named::add);
        return new PassedOver(customers + others.customers, List.copyOf(named));
    }

    /** With another one, behind all of these. */
    public PassedOver and(UUID customer, String reason) {
        if (first.size() == NAMED) {
            return new PassedOver(customers + 1, first);
        }
        var named = new ArrayList<>(first);
        named.add(new One(customer, reason));
        return new PassedOver(customers + 1, List.copyOf(named));
    }
}
