package io.clientele.gateway.upstream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A service that is held back while pieces wait goes on once they are read. */
class ReadingAnAnswerTest {

    private final AtomicBoolean paused = new AtomicBoolean();
    private final CountDownLatch drained = new CountDownLatch(1);
    private final Map<String, Handler<Object>> handlers = new HashMap<>();
    private Runnable beforeThePause = () -> {};

    /** All pieces are read after too many were counted and before the service is held back. */
    @Test
    void whoReadsThemBeforeThePauseIsNotLeftWaiting() {
        var answer = new AnswerStream(response(), null, Duration.ofMinutes(1));
        var read = new CompletableFuture<Integer>();
        beforeThePause = () -> {
            read.completeAsync(() -> length(answer));
            waitFor(drained);
        };
        for (int i = 0; i < 8; i++) {
            handlers.get("handler").handle(Buffer.buffer("x"));
        }
        assertThat(paused).isFalse();
        handlers.get("endHandler").handle(null);
        assertThat(read.join()).isEqualTo(8);
    }

    @Test
    void aServiceThatFallsSilentIsNotListenedToForEver() {
        var answer = new AnswerStream(response(), null, Duration.ofMillis(1));
        handlers.get("handler").handle(Buffer.buffer("x"));
        assertThatThrownBy(answer::readAllBytes).isInstanceOf(IOException.class).hasMessageContaining("silent");
    }

    @SuppressWarnings("unchecked")
    private HttpClientResponse response() {
        return (HttpClientResponse) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpClientResponse.class}, (self, method, arguments) -> {
                    switch (method.getName()) {
                        case "pause" -> {
                            beforeThePause.run();
                            paused.set(true);
                        }
                        case "resume" -> {
                            paused.set(false);
                            drained.countDown();
                        }
                        default -> handlers.put(method.getName(), (Handler<Object>) arguments[0]);
                    }
                    return self;
                });
    }

    private static int length(AnswerStream answer) {
        try {
            return answer.readAllBytes().length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
