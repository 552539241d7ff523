package io.clientele.gateway.upstream;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.netty.channel.EventLoop;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.tracing.TracingPolicy;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.clientele.gateway.GatewaySettings;
import io.clientele.gateway.Service;

/**
 * The ways to all services. Every thread that passes requests on has a pool of connections of its own: a request and its answer are
 * passed on without waking another thread, which costs more than all that is done to them.
 */
@Singleton
public class Upstreams {

    /** Whoever is silent on a connection ends by a time-out of its own; what goes on may take as long as an export of everybody. */
    private static final Duration LONGEST_ANSWER = Duration.ofDays(1);

    private final Vertx vertx;
    private final GatewaySettings settings;
    private final Map<EventLoop, HttpClient> clients = new ConcurrentHashMap<>();
    private final boolean tracing;
    private final Map<Service, Upstream> all = new EnumMap<>(Service.class);

    Upstreams(
            Vertx vertx,
            GatewaySettings settings,
            Clock clock,
            @ConfigProperty(name = "clientele.otlp.url") Optional<String> collector) {
        this.vertx = vertx;
        this.settings = settings;
        this.tracing = collector.isPresent();
        for (Service service : Service.values()) {
            var breaker = new Breaker(clock, settings.breakerFailures(), settings.breakerPause());
            all.put(
                    service,
                    new Upstream(service, this::client, breaker, settings.address(service), settings.connectTimeout()));
        }
    }

    public Upstream of(Service service) {
        return all.get(service);
    }

    /**
     * With a collector the client writes the trace of its own span into every request; without one the caller's passes
     * unchanged.
     */
    boolean tracing() {
        return tracing;
    }

    /** The one whose connections are served by the thread that serves the caller's. */
    HttpClient client() {
        EventLoop loop = ((ContextInternal) vertx.getOrCreateContext()).nettyEventLoop();
        return clients.computeIfAbsent(loop, first -> newClient());
    }

    private HttpClient newClient() {
        return vertx.httpClientBuilder()
                .with(new HttpClientOptions()
                        .setKeepAlive(true)
                        .setMaxWaitQueueSize(10_000)
                        .setTracingPolicy(tracing ? TracingPolicy.PROPAGATE : TracingPolicy.IGNORE))
                .with(new PoolOptions().setHttp1MaxSize(settings.connections()))
                .withConnectHandler(this::retireLater)
                .build();
    }

    /**
     * Retired connections are made anew to whatever replica is next in turn, each after its last answer: a file or the news of a
     * job may be on its way still. Not all of them at once.
     */
    private void retireLater(HttpConnection connection) {
        long life = settings.connectionLifetime().toMillis();
        long spread = ThreadLocalRandom.current().nextLong(life / 2 + 1);
        long timer = vertx.setTimer(
                life + spread, due -> connection.shutdown(LONGEST_ANSWER.toMillis(), TimeUnit.MILLISECONDS));
        connection.closeHandler(closed -> vertx.cancelTimer(timer));
    }

    void stop(@Observes ShutdownEvent event) {
        clients.values().forEach(HttpClient::close);
    }
}
