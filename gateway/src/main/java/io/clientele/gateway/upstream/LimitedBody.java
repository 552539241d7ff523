package io.clientele.gateway.upstream;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** A body that fails once it has become too long, and tells when it moves. */
final class LimitedBody implements ReadStream<Buffer> {

    /** What {@link #failed} is when it was too long. */
    static final class TooLarge extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("The body is too large", null, false, false);
        }
    }

    private final ReadStream<Buffer> body;
    private final Runnable moves;
    private long left;
    private volatile boolean exceeded;
    private Handler<Throwable> failed = failure -> {};

    LimitedBody(ReadStream<Buffer> body, long limit, Runnable moves) {
        this.body = body;
        this.moves = moves;
        this.left = limit;
    }

    boolean exceeded() {
        return exceeded;
    }

    @Override
    public LimitedBody handler(Handler<Buffer> handler) {
        body.handler(handler == null ? null : chunk -> pass(chunk, handler));
        return this;
    }

    private void pass(Buffer chunk, Handler<Buffer> handler) {
        left -= chunk.length();
        moves.run();
        if (left >= 0) {
            handler.handle(chunk);
        } else if (!exceeded) {
            exceeded = true;
            failed.handle(new TooLarge());
        }
    }

    @Override
    public LimitedBody exceptionHandler(Handler<Throwable> handler) {
        failed = handler == null ? failure -> {} : handler;
        body.exceptionHandler(handler);
        return this;
    }

    @Override
    public LimitedBody pause() {
        body.pause();
        return this;
    }

    @Override
    public LimitedBody resume() {
        body.resume();
        return this;
    }

    @Override
    public LimitedBody fetch(long amount) {
        body.fetch(amount);
        return this;
    }

    @Override
    public LimitedBody endHandler(Handler<Void> handler) {
        body.endHandler(handler);
        return this;
    }
}
