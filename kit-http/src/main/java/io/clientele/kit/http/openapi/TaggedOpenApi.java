package io.clientele.kit.http.openapi;

import java.util.Map;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Says which answers have a tag: a single resource that is read, made or changed, as {@code ContentTags} and
 * {@code Answers} give it to them. What is streamed as a file says so by {@code x-streamed} and has none.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class TaggedOpenApi implements OASFilter {

    /** The extension of an operation that streams a file. */
    public static final String STREAMED = "x-streamed";

    private static final String ETAG = "ETag";
    private static final String NOT_MODIFIED = "NotModified";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Components components =
                document.getComponents() == null ? OASFactory.createComponents() : document.getComponents();
        document.setComponents(components);
        components
                .addHeader(ETAG, header())
                .addResponse(
                        NOT_MODIFIED,
                        OASFactory.createAPIResponse()
                                .description("Unchanged since the ETag in If-None-Match")
                                .addHeader(ETAG, reference()));
        if (document.getPaths() != null && document.getPaths().getPathItems() != null) {
            document.getPaths().getPathItems().values().forEach(item -> item.getOperations()
                    .forEach((method, operation) -> tag(document, method, operation)));
        }
    }

    private static void tag(OpenAPI document, HttpMethod method, Operation operation) {
        if (operation.getResponses() == null || operation.hasExtension(STREAMED)) {
            return;
        }
        if (method == HttpMethod.GET
                && isSingle(document, operation.getResponses().getAPIResponse("200"))) {
            declare(operation, "200");
            operation
                    .getResponses()
                    .addAPIResponse(
                            "304", OASFactory.createAPIResponse().ref("#/components/responses/" + NOT_MODIFIED));
        }
        if (method == HttpMethod.POST || method == HttpMethod.PUT) {
            declare(operation, "201");
        }
        if (method == HttpMethod.PATCH || method == HttpMethod.PUT) {
            declare(operation, "200");
        }
    }

    private static void declare(Operation operation, String status) {
        APIResponse answer = operation.getResponses().getAPIResponse(status);
        if (answer != null) {
            answer.addHeader(ETAG, reference());
        }
    }

    private static Header reference() {
        return OASFactory.createHeader().ref("#/components/headers/" + ETAG);
    }

    private static Header header() {
        return OASFactory.createHeader()
                .description("What was answered, for If-None-Match and, where a change needs it, for If-Match")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .maxLength(200)
                        .addExample("\"7-1f0c3b9a54d2e6f8\""));
    }

    private static boolean isSingle(OpenAPI document, APIResponse answer) {
        MediaType media = answer == null || answer.getContent() == null
                ? null
                : answer.getContent().getMediaType("application/json");
        return media != null && !properties(document, media.getSchema()).containsKey("nextCursor");
    }

    private static Map<String, Schema> properties(OpenAPI document, Schema schema) {
        String reference = schema == null ? null : schema.getRef();
        Schema meant = reference == null
                ? schema
                : document.getComponents().getSchemas().get(reference.substring(reference.lastIndexOf('/') + 1));
        return meant == null || meant.getProperties() == null ? Map.of() : meant.getProperties();
    }
}
