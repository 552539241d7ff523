package io.clientele.customer.record;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.customer.model.profile.ExternalReference;

/** A key in another system. The system's name has no colon, so that {@code system:id} can be told apart in a filter. */
@Schema(name = "ExternalReference", description = "The key of a record in another system")
public record ReferenceBody(
        @Schema(description = "Name of the other system", examples = "erp")
        @NotNull
        @Size(min = 1, max = 50)
        @Pattern(
                regexp = "^[A-Za-z0-9._-]*$",
                message = "must consist of letters, digits, dots, dashes and underscores")
        String system,

        @Schema(description = "Key in that system", examples = "42")
        @NotNull
        @Size(min = 1, max = 200)
        @Pattern(regexp = RegisterCustomer.PRINTABLE, message = "must not contain control characters")
        String id) {

    public ExternalReference reference() {
        return new ExternalReference(system, id);
    }
}
