package io.clientele.kit.http;

import java.util.stream.IntStream;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

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
        int status = request.statusCode() < 400 ? 500 : request.statusCode();
        if (status == 500) {
            LOG.errorf(
                    request.failure(),
                    "%s %s is broken",
                    request.request().method(),
                    request.request().path());
        }
        problems.answer(Statuses.problem(status), request);
    }
}
