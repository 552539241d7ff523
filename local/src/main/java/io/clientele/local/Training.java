package io.clientele.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.clientele.local.home.Home;
import io.clientele.local.home.Part;
import io.clientele.local.home.Trees;
import io.clientele.local.home.Trouble;
import io.clientele.local.keys.Role;
import io.clientele.local.keys.SigningKey;
import io.clientele.local.keys.Tokens;
import io.clientele.local.process.AotCache;
import io.clientele.local.process.Port;

/** Starts the suite once on data and ports of its own and works it, so that every later start is fast, and the first minute after it; then nothing of it is left. */
final class Training {

    /** Below those that systems hand out to outgoing connections, any of which could take one of ours at any moment. */
    private static final int FIRST_PORT = 21_000;

    private static final int STRETCH = 20;
    private static final int ATTEMPTS = 2;
    private static final List<String> QUESTIONS = List.of(
            "/openapi",
            "/api/v1/status",
            "/api/v1/customers?limit=1",
            "/api/v1/interactions?limit=1",
            "/api/v1/valuations?limit=1",
            "/api/v1/actions?limit=1");

    private final Home home;

    /** Beside the state and not in it: what belongs to the user is not touched. */
    private Training(Home users, int port) {
        this.home = new Home(users.project(), Path.of(users.state() + ".training"), port);
    }

    /** A training that fails is tried once more elsewhere; after that it costs the speed of later starts and nothing else. */
    static void run(Home users) {
        if (!AotCache.isSupported()) {
            return;
        }
        Screen.progress("Preparing fast starts (once after a build)");
        boolean prepared = IntStream.iterate(FIRST_PORT, first -> first + STRETCH)
                .filter(first -> IntStream.range(first, first + STRETCH).allMatch(number -> new Port(number).isFree()))
                .limit(ATTEMPTS)
                .anyMatch(port -> new Training(users, port).succeeds());
        if (!prepared) {
            Screen.progress("Starts are not prepared and stay slower");
        }
    }

    private boolean succeeds() {
        var suite = Suite.recording(home);
        try {
            suite.up();
            traffic();
            suite.down();
            return true;
        } catch (Trouble trouble) {
            Screen.progress("Preparing failed: " + trouble.getMessage());
            suite.down();
            forget();
            return false;
        } finally {
            Trees.delete(home.state());
        }
    }

    /** What was written by parts that did not start fully is worth nothing. */
    private void forget() {
        Arrays.stream(Part.values()).map(home::aotCache).forEach(Trees::delete);
    }

    private void traffic() {
        var tokens = new Tokens(SigningKey.in(home.keys()), Clock.systemUTC(), Map.of());
        var now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
        var manager = as(tokens, Role.MANAGER);
        try {
            for (var question : QUESTIONS) {
                manager.get(question);
            }
            new Traffic(as(tokens, Role.AGENT), as(tokens, Role.SYSTEM), now).run(new Modelling(manager, now)::run);
        } catch (IOException unanswered) {
            Screen.progress("Training ended early: " + unanswered.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Caller as(Tokens tokens, Role role) {
        return new Caller("http://127.0.0.1:" + home.port(Part.GATEWAY), tokens.issue(role));
    }
}
