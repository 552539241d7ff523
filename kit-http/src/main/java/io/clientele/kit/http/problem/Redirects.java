package io.clientele.kit.http.problem;

import java.net.URI;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.clientele.kit.rejection.Moved;

/** Sends readers of what has moved to the same place under the other id: 308, with the parameters they came with. */
@Singleton
class Redirects {

    private static final int PERMANENT_REDIRECT = 308;

    private final Problems problems;

    Redirects(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    Response moved(Moved moved, RoutingContext request) {
        var http = request.request();
        var path = http.path();
        var id = moved.from().toString();
        boolean reads = http.method().equals(HttpMethod.GET) || http.method().equals(HttpMethod.HEAD);
        if (!reads || !path.contains(id)) {
            return refused(moved, request);
        }
        var query = http.query() == null ? "" : "?" + http.query();
        return Response.status(PERMANENT_REDIRECT)
                .header(
                        HttpHeaders.LOCATION,
                        URI.create(path.replace(id, moved.to().toString()) + query))
                .build();
    }

    private Response refused(Moved moved, RoutingContext request) {
        var problem = Problem.of(moved.refusal());
        return Response.status(problem.status())
                .header(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .entity(problems.body(problem, request))
                .build();
    }
}
