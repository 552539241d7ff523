package io.clientele.gateway.openapi;

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

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;

import io.clientele.kit.http.Tags;

/** The one document of the whole suite: as it is committed with the contracts, with the attributes that were declared here. */
@Path("/openapi")
@RunOnVirtualThread
class OpenApiResource {

    private static final String YAML = "application/yaml";

    private final Deployment deployment;

    OpenApiResource(Deployment deployment) {
        this.deployment = deployment;
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    @Produces({MediaType.APPLICATION_JSON, YAML, "application/x-yaml", "text/yaml"})
    public Response get(@HeaderParam(HttpHeaders.ACCEPT) String accept, @Context Request request) {
        boolean asYaml = prefersYaml(accept);
        var documents = deployment.documents();
        var document = asYaml ? documents.yaml() : documents.json();
        var tag = Tags.content((Object) document);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(document) : unchanged)
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
}
