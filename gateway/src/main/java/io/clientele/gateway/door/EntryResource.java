package io.clientele.gateway.door;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.clientele.gateway.JsonOrHtml;

/** What stands at the door: where everything is, for people and for programs. */
@Path("/")
class EntryResource {

    private static final String JSON = """
            {"name":"Clientele","api":"/api/v1","openapi":"/openapi","docs":"/docs","problems":"/problems","status":"/api/v1/status"}
            """;

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Clientele</title>
            <style>
              body { font: 16px/1.5 system-ui, sans-serif; max-width: 40rem; margin: 4rem auto; padding: 0 1rem }
              code { background: #8882; padding: .1em .3em }
            </style>
            <h1>Clientele</h1>
            <p>Customer value management: record, journal, value, segments and next actions.</p>
            <ul>
              <li><a href="/docs">Try the API</a> with a token from <code>./clientele token viewer</code></li>
              <li><a href="/openapi">The OpenAPI document</a>, as YAML with <code>Accept: application/yaml</code></li>
              <li><a href="/problems">Every problem</a> that can be answered, and what to do about it</li>
              <li><code>/api/v1</code> is where the API begins, <code>/api/v1/status</code> tells how the suite is</li>
            </ul>
            """;

    @GET
    @PermitAll
    @Operation(hidden = true)
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    public Response get(@Context Request request) {
        return new JsonOrHtml(JSON, PAGE).to(request);
    }
}
