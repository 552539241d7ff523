package io.clientele.customer.view;

import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A filter to be kept. */
@Schema(name = "SavedViewBody", description = "A filter of customers under a name")
record ViewBody(
        @Schema(description = "What it is called", examples = "Large customers in the east")
        @NotNull
        @Size(min = 1, max = 100)
        @Pattern(regexp = "^[^\\x00-\\x1f\\x7f]*$", message = "must not contain control characters")
        String name,

        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                description = "Parameters of the list of customers, each with its values; sort is one of them",
                examples = "{\"region\":[\"East\"],\"employeesFrom\":[\"250\"],\"sort\":[\"name\"]}")
        @NotNull
        @Size(min = 1, max = 50)
        Map<
                        @Size(min = 1, max = 100) String,
                        @NotNull @Size(min = 1, max = 100) List<@NotNull @Size(min = 1, max = 560) String>>
                filter,

        @Schema(description = "Whether everybody may use it; false when not given", examples = "true")
        Boolean shared) {}
