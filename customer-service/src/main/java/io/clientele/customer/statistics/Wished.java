package io.clientele.customer.statistics;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

import io.clientele.kit.http.Fields;

/** What a caller wants to know of the customers. */
public class Wished {

    static final int MOST = 100;

    private static final int USUAL = 10;

    private static final List<String> PROPERTIES = Stream.concat(
                    Counted.ALL.stream().map(Counted::property),
                    Measured.ALL.stream().map(Measured::property))
            .distinct()
            .toList();

    @RestQuery
    @Parameter(
            description = "Properties to describe, parted by commas; all when not given",
            schema = @Schema(maxLength = 1000, examples = "kind,region,employees"))
    public String fields;

    @RestQuery
    @Parameter(
            description = "How many values of a property are shown, those that most customers have",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "10"))
    @Min(1)
    @Max(MOST)
    public Integer top;

    @RestQuery
    @Parameter(
            description =
                    "A filter that somebody keeps (see /views); what is asked for besides takes the place of what it says")
    public UUID view;

    int top() {
        return top == null ? USUAL : top;
    }

    /** None are all. */
    Set<String> names() {
        return Fields.of(fields, PROPERTIES).names();
    }

    static boolean among(Collection<String> names, String property) {
        return names.isEmpty() || names.contains(property);
    }
}
