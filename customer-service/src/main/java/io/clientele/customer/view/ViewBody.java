package io.clientele.customer.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

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
                description =
                        "Parameters of the list of customers, each with its values; sort is one of them. What others ask for of people is *** for viewers, and so is the name of such a view",
                examples = "{\"region\":[\"East\"],\"employeesFrom\":[\"250\"],\"sort\":[\"name\"]}")
        @NotNull
        @Size(min = 1, max = 50)
        Map<
                        @Size(min = 1, max = 100) String,
                        @NotNull @Size(min = 1, max = 100) List<@NotNull @Size(min = 1, max = 560) String>>
                filter,

        @Schema(description = "Whether everybody may use it; false when not given", examples = "true")
        Boolean shared) {

    private static final String HIDDEN = "***";

    /** The same with the values of some parameters hidden, and the name, which is likely to say what they ask for. */
    ViewBody hiding(Set<String> parameters) {
        var shown = new LinkedHashMap<>(filter);
        shown.replaceAll((parameter, values) -> parameters.contains(parameter) ? List.of(HIDDEN) : values);
        return new ViewBody(parameters.isEmpty() ? name : HIDDEN, shown, shared);
    }

    boolean says(Predicate<String> something) {
        return something.test(name)
                || filter.values().stream().flatMap(List::stream).anyMatch(something);
    }

    /** Without what says something; empty where a parameter would be left without a value, for that would be another filter. */
    Optional<ViewBody> without(Predicate<String> something) {
        var left = new LinkedHashMap<>(filter);
        left.replaceAll((parameter, values) ->
                values.stream().filter(something.negate()).toList());
        return left.containsValue(List.<String>of())
                ? Optional.empty()
                : Optional.of(new ViewBody(something.test(name) ? HIDDEN : name, left, shared));
    }
}
