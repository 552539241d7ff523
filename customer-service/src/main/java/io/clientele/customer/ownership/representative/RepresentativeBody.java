package io.clientele.customer.ownership.representative;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is written of a representative. */
@Schema(name = "RepresentativeBody", description = "Somebody who looks after customers")
record RepresentativeBody(
        @Schema(description = "Name", examples = "Li Wei") @NotNull @Size(min = 1, max = 200)
        String name,

        @Schema(description = "How many customers this one can look after", examples = "120")
        @NotNull
        @Min(0)
        @Max(1_000_000)
        Integer capacity,

        @Schema(description = "Whether customers are assigned to this one; true when not given", examples = "true")
        Boolean active) {

    boolean takesCustomers() {
        return active == null || active;
    }
}
