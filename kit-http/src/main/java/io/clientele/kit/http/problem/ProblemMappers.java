package io.clientele.kit.http.problem;

import java.util.Comparator;
import java.util.List;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

/** Turns whatever a resource or the way to it throws into a problem. */
@Singleton
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final Problems problems;
    private final AllowedMethods methods;

    ProblemMappers(Problems problems, AllowedMethods methods) {
        this.problems = problems;
        this.methods = methods;
    }

    @ServerExceptionMapper
    Response rejected(Rejection rejection, RoutingContext request) {
        return response(Problem.of(rejection), request).build();
    }

    @ServerExceptionMapper
    Response violated(ConstraintViolationException violated, RoutingContext request) {
        List<Fault> faults = violated.getConstraintViolations().stream()
                .map(Violations::fault)
                .distinct()
                .sorted(Comparator.comparing(Fault::name).thenComparing(Fault::code))
                .toList();
        boolean ours = violated.getConstraintViolations().stream().anyMatch(Violations::isOfTheAnswer);
        return ours ? broken(violated, request) : rejected(Rejection.invalid(faults), request);
    }

    @ServerExceptionMapper
    Response unauthorized(UnauthorizedException e, RoutingContext request) {
        return challenge("Bearer", request);
    }

    @ServerExceptionMapper
    Response unauthorized(AuthenticationFailedException e, RoutingContext request) {
        return challenge("Bearer error=\"invalid_token\"", request);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e, RoutingContext request) {
        return response(Statuses.problem(403), request).build();
    }

    /** What JAX-RS itself refuses; an exception's own text goes to nobody. */
    @ServerExceptionMapper
    Response refused(WebApplicationException e, RoutingContext request) {
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        if (status == 500) {
            return broken(e, request);
        }
        if (status == 415 && request.request().getHeader(HttpHeaders.AUTHORIZATION) == null) {
            // the media type is looked at before the token is; whoever comes without one learns nothing else
            return challenge("Bearer", request);
        }
        if (e.getResponse().getEntity() instanceof Problem problem) {
            return response(problem, request).build();
        }
        Response.ResponseBuilder answer = response(Statuses.problem(status), request);
        if (status == 405) {
            answer.header(HttpHeaders.ALLOW, methods.allowed(request.request().path()));
        }
        return answer.build();
    }

    @ServerExceptionMapper
    Response broken(Throwable e, RoutingContext request) {
        if (e.getCause() instanceof Rejection rejection) {
            return rejected(rejection, request);
        }
        LOG.errorf(
                e,
                "%s %s is broken",
                request.request().method(),
                request.request().path());
        return response(Statuses.defect(), request).build();
    }

    private Response challenge(String scheme, RoutingContext request) {
        return response(Statuses.problem(401), request)
                .header(HttpHeaders.WWW_AUTHENTICATE, scheme)
                .build();
    }

    private Response.ResponseBuilder response(Problem problem, RoutingContext request) {
        Response.ResponseBuilder answer = Response.status(problem.status())
                .header(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .entity(problems.body(problem, request));
        return problem.status() == 503 ? answer.header(HttpHeaders.RETRY_AFTER, Problems.RETRY_AFTER_SECONDS) : answer;
    }
}
