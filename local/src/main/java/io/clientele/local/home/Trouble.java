package io.clientele.local.home;

/** Something a person has to hear, in words that need no stack trace, with the exit code that goes with it. */
public final class Trouble extends RuntimeException {

    private final int exitCode;

    private Trouble(String message, int exitCode, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    public static Trouble because(String message) {
        return new Trouble(message, 1, null);
    }

    public static Trouble because(String message, Throwable cause) {
        return new Trouble(message, 1, cause);
    }

    /** The command line itself was wrong. */
    public static Trouble usage(String message) {
        return new Trouble(message, 2, null);
    }

    public int exitCode() {
        return exitCode;
    }
}
