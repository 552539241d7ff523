package io.clientele.kit.http.openapi;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The schema of problems, said once for all documents. */
final class ProblemSchema {

    private ProblemSchema() {}

    static Schema problem() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("What went wrong (RFC 9457)")
                .addProperty("type", text("Where this kind of problem is documented", "/problems/invalid-request", 200))
                .addProperty("code", text("Stable name of this kind of problem", "INVALID_REQUEST", 100))
                .addProperty("title", text("The same in words", "Invalid request", 200))
                .addProperty("status", status())
                .addProperty("detail", text("What is wrong here and what would be right", "name is required.", 4000))
                .addProperty(
                        "instance",
                        text("The path that was asked for; absent within another answer", "/api/v1/customers", 4000))
                .addProperty(
                        "traceId",
                        text(
                                "Finds the request in logs; absent within another answer",
                                "4bf92f3577b34da6a3ce929d0e0e4736",
                                128))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .description("Every field at fault")
                                .maxItems(100_000)
                                .items(OASFactory.createSchema().ref("#/components/schemas/ProblemItem")))
                .required(List.of("type", "code", "title", "status", "detail"));
    }

    static Schema item() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("One field at fault; exactly one of pointer, parameter and header says which")
                .addProperty("pointer", text("JSON Pointer into the body", "/name", 4000))
                .addProperty("parameter", text("Name of the query parameter", "limit", 200))
                .addProperty("header", text("Name of the header", "If-Match", 200))
                .addProperty("code", text("Stable name of the fault", "REQUIRED", 100))
                .addProperty("detail", text("What is wrong and what would be right", "name is required.", 4000))
                .required(List.of("code", "detail"));
    }

    private static Schema status() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.INTEGER)
                .format("int32")
                .description("The HTTP status")
                .minimum(BigDecimal.valueOf(400))
                .maximum(BigDecimal.valueOf(599))
                .addExample(422);
    }

    private static Schema text(String description, String example, int maxLength) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .description(description)
                .maxLength(maxLength)
                .addExample(example);
    }
}
