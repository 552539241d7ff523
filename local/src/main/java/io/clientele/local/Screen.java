package io.clientele.local;

import java.io.PrintStream;

/** What a person sees: results on standard output, how it goes on standard error, so that a result can be piped. */
final class Screen {

    private static final PrintStream RESULTS = System.out;
    private static final PrintStream PROGRESS = System.err;

    private Screen() {}

    static void print(String text) {
        RESULTS.println(text);
    }

    static void progress(String text) {
        PROGRESS.println(text);
    }
}
