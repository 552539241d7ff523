package io.clientele.gateway.upstream;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import org.jboss.logging.Logger;

import io.clientele.gateway.Service;

/** The way to one service. */
public final class Upstream {

    private static final Logger LOG = Logger.getLogger(Upstream.class);

    private final Service service;
    private final Supplier<HttpClient> clients;
    private final Breaker breaker;
    private final RequestOptions address;

    Upstream(Service service, Supplier<HttpClient> clients, Breaker breaker, URI address, Duration connectTimeout) {
        this.service = service;
        this.clients = clients;
        this.breaker = breaker;
        boolean secure = "https".equals(address.getScheme());
        int port = address.getPort() < 0 ? (secure ? 443 : 80) : address.getPort();
        this.address = new RequestOptions()
                .setHost(address.getHost())
                .setPort(port)
                .setSsl(secure)
                .setConnectTimeout(connectTimeout.toMillis());
    }

    public Service service() {
        return service;
    }

    /** A request to be filled and sent. Nothing has been sent yet, so a connection that failed is tried once more. */
    Future<HttpClientRequest> open(Duration timeout) {
        if (!breaker.lets()) {
            return Future.failedFuture(Unreached.by(service, new IllegalStateException("left alone for a while")));
        }
        RequestOptions options = new RequestOptions(address).setIdleTimeout(timeout.toMillis());
        HttpClient client = clients.get();
        return client.request(options).recover(failure -> client.request(options));
    }

    /** Asks for JSON and reads the answer to its end, which comes in time as well as its begin; fails with {@link Unreached}. */
    public Future<Answer> get(String uri, MultiMap headers, Duration timeout) {
        return open(timeout)
                .compose(request -> answer(request, uri, headers, response -> response.body()
                                .map(body -> new Answer(response.statusCode(), body, response.getHeader("Location"))))
                        .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                        .onFailure(late -> request.reset()))
                .onSuccess(answer -> reached())
                .recover(failure -> Future.failedFuture(missed(failure)));
    }

    /** Asks for JSON and answers when it begins to come; what follows waits until it is read. Fails with {@link Unreached}. */
    Future<AnswerStream> stream(String uri, MultiMap headers, Duration timeout) {
        return open(timeout)
                .compose(request -> answer(
                        request,
                        uri,
                        headers,
                        response -> Future.succeededFuture(new AnswerStream(response, request, timeout))))
                .onSuccess(answer -> reached())
                .recover(failure -> Future.failedFuture(missed(failure)));
    }

    /**
     * Who reads is there before the request leaves. A caller's own thread that came to it later, held up on a busy machine, would find
     * that the body has gone by.
     */
    private static <T> Future<T> answer(
            HttpClientRequest request, String uri, MultiMap headers, Function<HttpClientResponse, Future<T>> reader) {
        request.setMethod(HttpMethod.GET).setURI(uri);
        request.headers().addAll(headers);
        Future<T> answer = request.response().compose(reader);
        request.end();
        return answer;
    }

    void reached() {
        breaker.succeeded();
    }

    Unreached missed(Throwable failure) {
        if (!(failure instanceof Unreached)) {
            LOG.warnf("%s was not reached: %s", service.label(), failure);
            breaker.failed();
        }
        return Unreached.by(service, failure);
    }
}
