package io.clientele.gateway.upstream;

import java.util.concurrent.CompletionException;

import jakarta.inject.Singleton;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;

import io.clientele.gateway.GatewaySettings;
import io.clientele.gateway.Service;

/** Asks services for the parts of a composed answer, from threads that may wait. */
@Singleton
public class Parts {

    private final Upstreams upstreams;
    private final GatewaySettings settings;

    Parts(Upstreams upstreams, GatewaySettings settings) {
        this.upstreams = upstreams;
        this.settings = settings;
    }

    /** Starts asking; {@link #wait} for the answer. */
    public Future<Answer> ask(Service service, String uri, MultiMap headers) {
        if (upstreams.tracing()) {
            headers.remove("traceparent");
        }
        return upstreams.of(service).get(uri, headers, settings.partTimeout());
    }

    /** Starts asking for something large; {@link #wait} until it begins to come. */
    public Future<AnswerStream> open(Service service, String uri, MultiMap headers) {
        if (upstreams.tracing()) {
            headers.remove("traceparent");
        }
        return upstreams.of(service).stream(uri, headers, settings.timeout());
    }

    /** The answer, whatever its status; throws {@link Unreached} when there is none. */
    public static <T> T wait(Future<T> asked) {
        try {
            return asked.toCompletionStage().toCompletableFuture().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Unreached unreached) {
                throw unreached;
            }
            throw e;
        }
    }
}
