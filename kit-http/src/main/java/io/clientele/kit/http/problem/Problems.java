package io.clientele.kit.http.problem;

import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.opentelemetry.api.trace.Span;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;

import io.clientele.kit.http.RequestIds;
import io.clientele.kit.json.StrictJson;

/** Writes problems, wherever in the stack they arise. */
@Singleton
public class Problems {

    /** Long enough not to be a storm, short enough for a restart of a part. */
    static final String RETRY_AFTER_SECONDS = "2";

    private static final Pattern TRACEPARENT =
            Pattern.compile("[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private final StrictJson json;

    Problems(StrictJson json) {
        this.json = json;
    }

    /** The problem as the answer to this request, completed by its path and trace. */
    public byte[] body(Problem problem, RoutingContext request) {
        return json.write(problem.at(path(request), trace(request)));
    }

    /** Ends the request with the problem, unless an answer is on its way already. */
    public void answer(Problem problem, RoutingContext request) {
        var response = request.response();
        if (response.ended() || response.headWritten()) {
            response.reset();
            return;
        }
        response.setStatusCode(problem.status());
        response.headers().remove(HttpHeaderNames.CONTENT_ENCODING).remove(HttpHeaderNames.CONTENT_LENGTH);
        response.putHeader(HttpHeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE);
        if (problem.status() == 503 && !response.headers().contains(HttpHeaderNames.RETRY_AFTER)) {
            response.putHeader(HttpHeaderNames.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        response.end(Buffer.buffer(body(problem, request)));
    }

    private static String path(RoutingContext request) {
        String path = request.request().path();
        return path == null ? "/" : path;
    }

    private static String trace(RoutingContext request) {
        var span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : callersTrace(request);
    }

    private static String callersTrace(RoutingContext request) {
        String given = request.request().getHeader("traceparent");
        var parent = TRACEPARENT.matcher(given == null ? "" : given);
        return parent.matches() ? parent.group(1) : request.get(RequestIds.KEY);
    }
}
