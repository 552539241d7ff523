package io.clientele.kit.kafka;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;

/** A daemon thread for a loop that runs as long as the service, and ends when it is told to. */
public final class Worker {

    private static final Logger LOG = Logger.getLogger(Worker.class);
    private static final long PATIENCE_SECONDS = 5;
    private static final long PAUSE_MILLIS = 1_000;

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;

    public Worker(String name, Loop loop) {
        thread = Thread.ofPlatform().daemon().name("clientele-" + name).unstarted(() -> {
            try {
                while (stumbled(name, loop) && running()) {
                    pause(PAUSE_MILLIS);
                }
            } catch (InterruptedException e) {
                LOG.debugf("%s was interrupted", name);
            }
        });
    }

    /** Nobody else would do its work while the service lives: what nobody foresaw is told, and the loop starts over. */
    private static boolean stumbled(String name, Loop loop) throws InterruptedException {
        try {
            loop.run();
            return false;
        } catch (RuntimeException | Error e) {
            LOG.errorf(e, "%s stumbled over a defect and starts over", name);
            return true;
        }
    }

    public void start() {
        thread.start();
    }

    public boolean running() {
        return stopping.getCount() > 0;
    }

    /** Asks the loop to end. */
    public void end() {
        stopping.countDown();
    }

    /** Asks the loop to end and waits until it has, some seconds at most. */
    public void stop() {
        end();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            if (thread.isAlive()) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits, but not a moment longer than until the loop is to end. */
    public void pause(long millis) throws InterruptedException {
        stopping.await(millis, TimeUnit.MILLISECONDS);
    }

    /** What the thread does; it looks at {@link Worker#running()} in every round. */
    public interface Loop {
        void run() throws InterruptedException;
    }
}
