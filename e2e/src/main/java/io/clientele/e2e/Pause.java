package io.clientele.e2e;

import java.time.Duration;

/**
 * When who waits looks again: after a part of the time waited so far, since who waits long must not keep busy what is waited for.
 *
 * @param part so many times the pause has been waited already
 */
public record Pause(int part, Duration shortest, Duration longest) {

    static final Pause USUAL = new Pause(20, Duration.ofMillis(20), Duration.ofMillis(250));

    /** For as long as a wait of so many nanoseconds asks for. */
    void after(long waited) {
        try {
            Thread.sleep(Duration.ofNanos(Math.clamp(waited / part, shortest.toNanos(), longest.toNanos())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
