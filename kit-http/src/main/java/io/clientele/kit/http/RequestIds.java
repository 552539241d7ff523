package io.clientele.kit.http;

import java.util.regex.Pattern;

import jakarta.enterprise.event.Observes;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.MDC;

/** Accepts or makes {@code X-Request-Id}, echoes it, and keeps it in the log context under {@code requestId}. */
public class RequestIds {

    public static final String HEADER = "X-Request-Id";
    public static final String KEY = "requestId";

    /** Before everything else, so that every answer carries it. */
    private static final int FIRST = 10_000;

    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._:/+=@-]{1,128}");

    /** The id of a request that is being answered. */
    public static String of(RoutingContext request) {
        return request.get(KEY);
    }

    void register(@Observes Filters filters) {
        filters.register(RequestIds::note, FIRST);
    }

    /** Nothing is guarded by an id that is made here: it need not be hard to guess. */
    private static void note(RoutingContext request) {
        String given = request.request().getHeader(HEADER);
        String id = given != null && ACCEPTED.matcher(given).matches()
                ? given
                : UuidCreator.getRandomBasedFast().toString();
        request.put(KEY, id);
        request.response().putHeader(HEADER, id);
        MDC.put(KEY, id);
        request.next();
    }
}
