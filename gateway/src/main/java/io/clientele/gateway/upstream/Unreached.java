package io.clientele.gateway.upstream;

import java.util.List;
import java.util.concurrent.TimeoutException;

import io.clientele.gateway.Service;
import io.clientele.kit.http.problem.Problem;

/** What the caller is told of a service that cannot be reached. */
public final class Unreached extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private Unreached(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    static Unreached by(Service service, Throwable failure) {
        if (failure instanceof Unreached known) {
            return known;
        }
        String name = service.label();
        return new Unreached(
                failure instanceof TimeoutException
                        ? Problem.of(504, "SERVICE_TIMEOUT", name + " did not answer in time.", List.of())
                        : Problem.of(
                                503,
                                "SERVICE_UNAVAILABLE",
                                name + " is not available now; try again in a moment.",
                                List.of()));
    }

    public Problem problem() {
        return problem;
    }
}
