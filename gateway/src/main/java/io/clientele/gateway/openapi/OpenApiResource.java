package io.clientele.gateway.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.eclipse.microprofile.openapi.annotations.Operation;

import io.clientele.kit.http.Tags;

/** The one document of the whole suite, as it is committed with the contracts. */
@Path("/openapi")
class OpenApiResource {

    private static final String YAML = "application/yaml";

    private final byte[] json = committed();
    private final byte[] yaml = yaml(json);

    @GET
    @PermitAll
    @Operation(hidden = true)
    @Produces({MediaType.APPLICATION_JSON, YAML, "application/x-yaml", "text/yaml"})
    public Response get(@HeaderParam(HttpHeaders.ACCEPT) String accept, @Context Request request) {
        boolean asYaml = prefersYaml(accept);
        var tag = Tags.content(asYaml ? yaml : json);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(asYaml ? yaml : json) : unchanged)
                .header(HttpHeaders.CONTENT_TYPE, asYaml ? YAML : MediaType.APPLICATION_JSON)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .tag(tag)
                .build();
    }

    /** JSON unless YAML is named and JSON is not named before it. */
    static boolean prefersYaml(String accept) {
        String wanted = accept == null ? "" : accept.toLowerCase(Locale.ROOT);
        int json = wanted.indexOf("json");
        int yaml = wanted.indexOf("yaml");
        return yaml >= 0 && (json < 0 || yaml < json);
    }

    private static byte[] committed() {
        try (InputStream document = OpenApiResource.class.getResourceAsStream("/openapi/unified.json")) {
            return document.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] yaml(byte[] json) {
        try {
            return YAMLMapper.builder()
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .build()
                    .writeValueAsBytes(new ObjectMapper().readTree(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
