package io.clientele.e2e.demo;

import java.io.PrintStream;

/** A line that fills up while work goes on; on a dumb output it prints only the last state. */
final class ProgressBar {

    private static final int WIDTH = 40;

    private final PrintStream out = System.out;
    private final boolean live = System.console() != null;
    private final String what;
    private final long total;
    private final long start = System.nanoTime();

    ProgressBar(String what, long total) {
        this.what = what;
        this.total = total;
    }

    void at(long done) {
        if (live || done == total) {
            int filled = (int) (WIDTH * done / total);
            double seconds = (System.nanoTime() - start) / 1e9;
            out.printf(
                    "%s%-22s [%s%s] %,d of %,d  %.0f/s%s",
                    live ? "\r" : "",
                    what,
                    "#".repeat(filled),
                    " ".repeat(WIDTH - filled),
                    done,
                    total,
                    done / seconds,
                    done == total ? "\n" : "");
            out.flush();
        }
    }
}
