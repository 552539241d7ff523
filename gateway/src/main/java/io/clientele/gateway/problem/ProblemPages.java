package io.clientele.gateway.problem;

import java.util.Collection;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.clientele.gateway.JsonOrHtml;
import io.clientele.kit.rejection.Rejection;

/** The pages that the types of problems lead to, for people and for programs. */
@Path("/problems")
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
class ProblemPages {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Problems - Clientele</title>
            <style>
              body { font: 16px/1.5 system-ui, sans-serif; max-width: 48rem; margin: 4rem auto; padding: 0 1rem }
              dt { font-weight: 600; margin-top: 1.5rem }
              dd { margin: 0 }
            </style>
            <h1>Problems</h1>
            <dl>
            %s</dl>
            """;

    private final ProblemCatalogue catalogue;

    ProblemPages(ProblemCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response all(@Context Request request) {
        var all = catalogue.all();
        return new JsonOrHtml(all, page(all)).to(request);
    }

    @GET
    @Path("/{name}")
    @PermitAll
    @Operation(hidden = true)
    public Response one(@PathParam("name") String name, @Context Request request) {
        var problem = catalogue
                .of(name)
                .orElseThrow(() -> Rejection.notFound(
                        "NOT_FOUND", "No problem is called " + name + "; /problems lists all that there are."));
        return new JsonOrHtml(problem, page(List.of(problem))).to(request);
    }

    /** The catalogue is ours, so that nothing in it needs to be escaped. */
    private static String page(Collection<DocumentedProblem> problems) {
        var terms = new StringBuilder();
        for (var problem : problems) {
            terms.append("<dt><a href=\"%s\">%s</a> (%d)</dt><dd>%s %s</dd>\n"
                    .formatted(problem.type(), problem.code(), problem.status(), problem.meaning(), problem.remedy()));
        }
        return PAGE.formatted(terms);
    }
}
