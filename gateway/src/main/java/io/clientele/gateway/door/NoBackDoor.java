package io.clientele.gateway.door;

import java.util.List;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

import io.clientele.kit.http.problem.Problem;
import io.clientele.kit.http.problem.Problems;

/** The framework's own pages belong to the management port; what Swagger UI brings along under /q stays shut. */
@Singleton
class NoBackDoor {

    private static final int EARLY = 8_000;

    private final Problems problems;

    NoBackDoor(Problems problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, EARLY);
    }

    private void check(RoutingContext request) {
        if (request.request().path().startsWith("/q/")) {
            problems.answer(Problem.of(404, "NOT_FOUND", "There is nothing here.", List.of()), request);
        } else {
            request.next();
        }
    }
}
