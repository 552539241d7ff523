package io.clientele.kit.http.problem;

import java.util.stream.IntStream;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;

/** What reaches no resource, or fails outside of one, is answered with a problem too. */
@Singleton
class LastWord {

    private static final Logger LOG = Logger.getLogger(LastWord.class);

    private final Problems problems;

    LastWord(Problems problems) {
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::failed);
        router.route().order(Integer.MAX_VALUE).handler(this::nothingHere);
        IntStream.range(400, 600).forEach(status -> router.errorHandler(status, this::failed));
    }

    private void nothingHere(RoutingContext request) {
        problems.answer(Statuses.problem(404), request);
    }

    private void failed(RoutingContext request) {
        int status = status(request);
        if (status == 500) {
            LOG.errorf(
                    request.failure(),
                    "%s %s is broken",
                    request.request().method(),
                    request.request().path());
        }
        problems.answer(Statuses.problem(status), request);
    }

    private static int status(RoutingContext request) {
        return switch (request.failure()) {
            case AuthenticationFailedException badToken -> 401;
            case UnauthorizedException noToken -> 401;
            case ForbiddenException lowRole -> 403;
            case null, default -> request.statusCode() < 400 ? 500 : request.statusCode();
        };
    }
}
