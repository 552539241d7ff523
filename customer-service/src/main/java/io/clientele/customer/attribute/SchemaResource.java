package io.clientele.customer.attribute;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The declared attributes as properties of a JSON schema: what the gateway adds to the document of this deployment, which is as
 * public as the rest of it. Not a call of the API, and not reached through the gateway.
 */
@Path("/attribute-schema")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SchemaResource {

    private final Definitions definitions;

    SchemaResource(Definitions definitions) {
        this.definitions = definitions;
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public ObjectNode get() {
        var properties = JsonNodeFactory.instance.objectNode();
        definitions.all().forEach(one -> properties.set(one.name(), schema(one.body())));
        return properties;
    }

    private static ObjectNode schema(DefinitionBody body) {
        var schema = JsonNodeFactory.instance.objectNode().put("description", described(body));
        switch (body.type()) {
            case TEXT -> schema.put("type", "string").put("minLength", 1).put("maxLength", 500);
            case NUMBER -> schema.put("type", "number");
            case BOOLEAN -> schema.put("type", "boolean");
            case DATE -> schema.put("type", "string").put("format", "date").put("maxLength", 10);
            case CHOICE -> body.choices().forEach(schema.put("type", "string").putArray("enum")::add);
        }
        if (body.minimum() != null) {
            schema.put("minimum", body.minimum());
        }
        if (body.maximum() != null) {
            schema.put("maximum", body.maximum());
        }
        if (Boolean.TRUE.equals(body.retired())) {
            schema.put("deprecated", true);
        }
        return schema;
    }

    private static String described(DefinitionBody body) {
        var chinese = body.labelZh() == null ? "" : " (" + body.labelZh() + ")";
        var more = body.description() == null ? "" : ": " + body.description();
        var kinds =
                body.kinds() == null ? "" : ". Of " + body.kinds().toString().replaceAll("[\\[\\]]", "") + " only";
        return body.labelEn() + chinese + more + kinds;
    }
}
