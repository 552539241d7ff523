package io.clientele.gateway.door;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import io.clientele.gateway.GatewaySettings;
import io.clientele.kit.http.problem.Problem;
import io.clientele.kit.http.problem.Problems;

/** So many requests a minute for each subject, when configured; callers without a good token share their address's. */
@Singleton
class RateLimit {

    private static final int ORDER = 200;
    private static final int REMEMBERED = 100_000;

    private final Problems problems;

    private final Map<String, Bucket> buckets = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    });

    RateLimit(Problems problems) {
        this.problems = problems;
    }

    void register(@Observes Router router, GatewaySettings settings) {
        settings.rateLimit()
                .ifPresent(limit -> router.route("/api/*").order(ORDER).handler(request -> check(limit, request)));
    }

    private void check(int limit, RoutingContext request) {
        // a bad token is for the service to refuse; here it only means that nobody in particular is asking
        BiConsumer<RoutingContext, Throwable> leftToTheService = (refused, why) -> {};
        request.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, leftToTheService);
        QuarkusHttpUser.getSecurityIdentity(request, null)
                .subscribe()
                .with(
                        identity -> count(
                                identity.isAnonymous()
                                        ? address(request)
                                        : "subject " + identity.getPrincipal().getName(),
                                limit,
                                request),
                        refused -> count(address(request), limit, request));
    }

    private static String address(RoutingContext request) {
        return "address " + request.request().remoteAddress().hostAddress();
    }

    private void count(String who, int limit, RoutingContext request) {
        Bucket bucket = buckets.computeIfAbsent(who, newcomer -> full(limit));
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        long untilFull = seconds(probe.getNanosToWaitForReset());
        request.response()
                .putHeader("RateLimit-Limit", Integer.toString(limit))
                .putHeader("RateLimit-Remaining", Long.toString(probe.getRemainingTokens()))
                .putHeader("RateLimit-Reset", Long.toString(untilFull));
        if (probe.isConsumed()) {
            request.next();
            return;
        }
        request.response().putHeader("Retry-After", Long.toString(seconds(probe.getNanosToWaitForRefill())));
        problems.answer(
                Problem.of(
                        429,
                        "TOO_MANY_REQUESTS",
                        "More than " + limit + " requests a minute; wait as long as Retry-After says.",
                        List.of()),
                request);
    }

    private static Bucket full(int limit) {
        return Bucket.builder()
                .addLimit(bandwidth -> bandwidth.capacity(limit).refillGreedy(limit, Duration.ofMinutes(1)))
                .build();
    }

    private static long seconds(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(nanos) + 1;
    }
}
