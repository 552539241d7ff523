package io.clientele.gateway.upstream;

import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.impl.VertxInternal;
import org.junit.jupiter.api.Test;

import io.clientele.gateway.BehindTheGateway;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@BehindTheGateway
class StayingOnAThreadTest {

    @Inject
    Vertx vertx;

    @Inject
    Upstreams upstreams;

    @Test
    void everyThreadPassesRequestsOnByConnectionsOfItsOwn() {
        Context one = context();
        Context other = context();
        assertThat(client(one)).isSameAs(client(one)).isNotSameAs(client(other));
    }

    /** Of the next thread in turn. */
    private Context context() {
        return ((VertxInternal) vertx).createEventLoopContext();
    }

    private HttpClient client(Context context) {
        var client = new CompletableFuture<HttpClient>();
        context.runOnContext(there -> client.complete(upstreams.client()));
        return client.join();
    }
}
