package io.clientele.kit.http.openapi;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;

import io.clientele.kit.http.gate.QueryValues;

/**
 * Says exactly what the scanner of annotations says nearly: an example has the type of what it is an example of, free
 * JSON is an object, and what a request carries has the limits that are kept for every one.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ExactOpenApi implements OASFilter {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LINES = "application/x-ndjson";

    /** The scanner names the page of an ActionView a PageActionView; it is an ActionPage, as those named by hand. */
    private static final String PAGE = "(?<=^|/)Page([A-Z][A-Za-z]*?)(View)?$";

    private static final Set<String> PLATFORM = Set.of("JsonNode", "JsonNodeType");

    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getRef() != null && schema.getRef().endsWith("/JsonNode")) {
            schema.setRef(null);
            schema.setType(List.of(Schema.SchemaType.OBJECT));
            schema.setAdditionalPropertiesBoolean(true);
        }
        if (isOf(schema, Schema.SchemaType.STRING) && schema.getExamples() != null) {
            schema.setExamples(schema.getExamples().stream()
                    .map(example -> (Object) String.valueOf(example))
                    .toList());
        }
        if (isOf(schema, Schema.SchemaType.OBJECT) && saysNothing(schema)) {
            schema.setAdditionalPropertiesBoolean(true);
        }
        if (schema.getRef() != null) {
            schema.setRef(schema.getRef().replaceFirst(PAGE, "$1Page"));
        }
        dropFractionOfStep(schema);
        return schema;
    }

    /** An object of which nothing is said may hold anything; generators take it for one that holds nothing. */
    private static boolean saysNothing(Schema schema) {
        return schema.getRef() == null
                && schema.getProperties() == null
                && schema.getAdditionalPropertiesSchema() == null
                && schema.getAdditionalPropertiesBoolean() == null
                && schema.getAllOf() == null
                && schema.getAnyOf() == null
                && schema.getOneOf() == null;
    }

    /** A step such as 0.000001 is no power of two: readers that reckon in binary refuse numbers that are right. */
    private static void dropFractionOfStep(Schema schema) {
        BigDecimal step = schema.getMultipleOf();
        if (step != null && step.stripTrailingZeros().scale() > 0) {
            schema.setMultipleOf(null);
        }
    }

    @Override
    public Parameter filterParameter(Parameter parameter) {
        Schema schema = parameter.getSchema();
        if (schema == null) {
            return parameter;
        }
        if (schema.getType() == null && schema.getRef() == null && schema.getEnumeration() == null) {
            schema.setType(List.of(Schema.SchemaType.STRING));
        }
        boolean many = isOf(schema, Schema.SchemaType.ARRAY);
        Object example = parameter.getExample();
        if (many && example != null && !(example instanceof List<?>)) {
            parameter.setExample(List.of(example));
        }
        if (many && schema.getMaxItems() == null) {
            schema.setMaxItems(QueryValues.MOST);
        }
        limit(parameter.getIn(), many && schema.getItems() != null ? schema.getItems() : schema);
        if (isOf(schema, Schema.SchemaType.STRING) && parameter.getExample() != null) {
            parameter.setExample(String.valueOf(parameter.getExample()));
        }
        return parameter;
    }

    /** Lines are the rows of the array that is shown beside them, one a line. */
    @Override
    public RequestBody filterRequestBody(RequestBody body) {
        Content content = body.getContent();
        MediaType lines = content == null ? null : content.getMediaType(LINES);
        MediaType array = content == null ? null : content.getMediaType("application/json");
        if (lines != null && lines.getExamples() != null) {
            lines.getExamples().values().forEach(ExactOpenApi::asText);
        }
        if (lines != null && array != null && array.getExamples() != null) {
            array.getExamples()
                    .values()
                    .forEach(example -> lines.addExample(
                            "lines", OASFactory.createExample().value(lines(JSON.valueToTree(example.getValue())))));
        }
        return body;
    }

    /** The scanner takes a single line for the JSON that it is. */
    private static void asText(Example example) {
        if (!(example.getValue() instanceof String)) {
            example.setValue(JSON.valueToTree(example.getValue()).toString());
        }
    }

    private static String lines(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(JsonNode::toString)
                .collect(Collectors.joining("\n"));
    }

    private static void limit(Parameter.In place, Schema schema) {
        boolean limited = schema.getMaxLength() != null
                || schema.getEnumeration() != null
                || schema.getFormat() != null
                || schema.getPattern() != null
                || schema.getRef() != null;
        if (isOf(schema, Schema.SchemaType.STRING) && !limited) {
            schema.setMaxLength(place == Parameter.In.PATH ? 200 : QueryValues.LONGEST);
        }
        if (isOf(schema, Schema.SchemaType.NUMBER) && schema.getFormat() == null) {
            schema.setType(List.of(Schema.SchemaType.STRING));
            schema.setPattern("^" + QueryValues.DECIMAL + "$");
            schema.setMaxLength(QueryValues.LONGEST_DECIMAL);
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        Components components = document.getComponents();
        PLATFORM.forEach(components::removeSchema);
        var renamed = new LinkedHashMap<String, Schema>();
        components.getSchemas().forEach((name, schema) -> renamed.put(name.replaceFirst(PAGE, "$1Page"), schema));
        components.setSchemas(renamed);
    }

    private static boolean isOf(Schema schema, Schema.SchemaType type) {
        return schema.getType() != null && schema.getType().contains(type);
    }
}
