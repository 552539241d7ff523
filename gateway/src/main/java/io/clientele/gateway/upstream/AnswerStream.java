package io.clientele.gateway.upstream;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;

/**
 * What a service answers, read as it comes by a thread that may wait: the service is held back while some pieces wait to be read.
 */
public final class AnswerStream extends InputStream {

    private static final int MOST_WAITING = 8;
    private static final Object END = new Object();

    private final LinkedBlockingQueue<Object> pieces = new LinkedBlockingQueue<>();
    private final HttpClientResponse response;
    private final HttpClientRequest request;
    private final Duration patience;
    private byte[] piece = {};
    private int at;
    private boolean ended;

    /** @param patience how long the service may be silent while it is listened to */
    AnswerStream(HttpClientResponse response, HttpClientRequest request, Duration patience) {
        this.response = response;
        this.request = request;
        this.patience = patience;
        response.exceptionHandler(pieces::add);
        response.endHandler(done -> pieces.add(END));
        response.handler(this::take);
        response.pause();
    }

    public int status() {
        return response.statusCode();
    }

    private void take(Buffer buffer) {
        pieces.add(buffer);
        if (pieces.size() >= MOST_WAITING) {
            response.pause();
            if (pieces.isEmpty()) {
                // whoever reads took them all before the pause, and waits
                response.resume();
            }
        }
    }

    @Override
    public int read() throws IOException {
        return more() ? piece[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!more()) {
            return -1;
        }
        int some = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, into, from, some);
        at += some;
        return some;
    }

    /** Whether there is a byte; waits for it. */
    private boolean more() throws IOException {
        while (!ended && at == piece.length) {
            next();
        }
        return at < piece.length;
    }

    private void next() throws IOException {
        if (pieces.isEmpty()) {
            response.resume();
        }
        try {
            switch (pieces.poll(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                case Buffer buffer -> {
                    piece = buffer.getBytes();
                    at = 0;
                }
                case null -> throw new IOException("The service fell silent");
                case Throwable failure -> throw new IOException("The service broke off", failure);
                default -> ended = true;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    /** Who does not read to the end lets the service know. */
    @Override
    public void close() {
        if (!ended) {
            request.reset();
        }
    }
}
