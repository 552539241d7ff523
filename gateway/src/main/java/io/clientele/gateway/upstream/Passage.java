package io.clientele.gateway.upstream;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;

import io.clientele.kit.http.RequestIds;
import io.clientele.kit.http.gate.BodySizes;
import io.clientele.kit.http.problem.Problem;
import io.clientele.kit.http.problem.Problems;

/**
 * One request on its way to a service and back. Bodies stream in both directions; whatever the service says, its tags
 * included, is passed on unchanged. Only what never reached the service becomes a problem of ours.
 */
final class Passage implements ProxyInterceptor {

    private static final int NOT_MODIFIED = 304;

    /** A service that closes its connections closes more than one. */
    private static final int TRIES = 3;

    private static final Set<HttpMethod> REPEATABLE = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final List<String> NOT_PASSED_BACK =
            List.of("connection", "keep-alive", "proxy-authenticate", "trailer", "upgrade", RequestIds.HEADER);

    private final Upstream upstream;
    private final Duration timeout;
    private final RoutingContext request;
    private final String uri;
    private final Problems problems;
    private final BodySizes sizes;
    private LimitedBody body;
    private HttpClientRequest sent;
    private boolean tracing;

    Passage(
            Upstream upstream,
            Duration timeout,
            RoutingContext request,
            String uri,
            Problems problems,
            BodySizes sizes) {
        this.upstream = upstream;
        this.timeout = timeout;
        this.request = request;
        this.uri = uri;
        this.problems = problems;
        this.sizes = sizes;
    }

    void start(Upstreams upstreams) {
        tracing = upstreams.tracing();
        request.addEndHandler(answered -> {
            if (answered.failed()) {
                giveUp();
            }
        });
        HttpProxy.reverseProxy(upstreams.client())
                .origin(context -> upstream.open(timeout).onSuccess(opened -> sent = opened))
                .addInterceptor(this)
                .handle(request.request());
    }

    /** Whoever asked has gone: the service need not go on telling it, be it a file of everybody. */
    private void giveUp() {
        if (sent != null) {
            sent.reset();
        }
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        boolean bodiless = prepare(context.request());
        boolean repeatable = bodiless && REPEATABLE.contains(request.request().method());
        return send(context, repeatable ? TRIES : 1)
                .onSuccess(answer -> upstream.reached())
                .recover(failure -> Future.succeededFuture(refused(context, failure)));
    }

    private Future<ProxyResponse> send(ProxyContext context, int tries) {
        return context.sendRequest()
                .recover(failure -> tries > 1
                                && isBrokenConnection(failure)
                                && !request.response().closed()
                        ? send(context, tries - 1)
                        : Future.failedFuture(failure));
    }

    /** Says whether there is no body. */
    private boolean prepare(ProxyRequest outgoing) {
        outgoing.setURI(uri);
        outgoing.putHeader(RequestIds.HEADER, RequestIds.of(request));
        if (tracing) {
            outgoing.headers().remove("traceparent");
        }
        if (outgoing.headers().contains(HttpHeaders.EXPECT)) {
            outgoing.headers().remove(HttpHeaders.EXPECT);
            request.response().writeContinue();
        }
        boolean measured = outgoing.headers().contains(HttpHeaders.CONTENT_LENGTH);
        boolean chunked = request.request().headers().contains(HttpHeaders.TRANSFER_ENCODING);
        if (!chunked && !measured) {
            outgoing.getBody().stream().resume();
            outgoing.setBody(null);
            return true;
        }
        body = new LimitedBody(
                outgoing.getBody().stream(), sizes.most(request.request().path()), this::stillSending);
        outgoing.setBody(Body.body(body, outgoing.getBody().length()));
        return false;
    }

    /** The service need not answer while it is still being told something. */
    private void stillSending() {
        if (sent != null) {
            sent.idleTimeout(timeout.toMillis());
        }
    }

    /** A kept connection may have been closed by the other side just as it was taken up again. */
    private static boolean isBrokenConnection(Throwable failure) {
        return !(failure instanceof TimeoutException) && !(failure instanceof Unreached);
    }

    private ProxyResponse refused(ProxyContext context, Throwable failure) {
        Problem problem = problem(failure);
        ProxyResponse answer = context.request().release().response().setStatusCode(problem.status());
        answer.putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        if (problem.status() == 503) {
            answer.putHeader(HttpHeaders.RETRY_AFTER, "2");
        }
        return answer.setBody(Body.body(Buffer.buffer(problems.body(problem, request))));
    }

    private Problem problem(Throwable failure) {
        if (body != null && body.exceeded()) {
            return sizes.refusal(request.request().path());
        }
        // a caller who has gone away says nothing about the service
        return request.response().closed()
                ? Unreached.by(upstream.service(), failure).problem()
                : upstream.missed(failure).problem();
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        NOT_PASSED_BACK.forEach(context.response().headers()::remove);
        if (context.response().getStatusCode() == NOT_MODIFIED) {
            withoutBody(context.response());
        }
        return context.sendResponse();
    }

    /** The name of a coding without a body to it makes some clients wait for one; the plain status is what the server knows it by. */
    private static void withoutBody(ProxyResponse answer) {
        answer.getBody().stream().resume();
        answer.setBody(null).setStatusMessage(null);
    }
}
