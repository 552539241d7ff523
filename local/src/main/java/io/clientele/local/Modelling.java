package io.clientele.local;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;

/** What a manager will do, done once: models are fitted and activated, and everybody is valued by them, some times. */
final class Modelling {

    private static final int REVALUATIONS = 8;
    private static final int LOOK_MILLIS = 50;
    private static final int MOST_LOOKS = 1_200;

    private static final Pattern JOB = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern REVALUATION = Pattern.compile("\"revaluationJob\":\"[^\"]*/([0-9a-f-]{36})\"");
    private static final Pattern VERSION = Pattern.compile("\"version\":(\\d+)");

    private final Caller manager;
    private final Instant now;

    Modelling(Caller manager, Instant now) {
        this.manager = manager;
        this.now = now;
    }

    void run() throws IOException, InterruptedException {
        until(() -> manager.get("/api/v1/status").contains("\"settled\":true"));
        var today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        for (var model : List.of("BG_NBD", "GAMMA_GAMMA")) {
            var fit = manager.post("/api/v1/model-fits", Caller.JSON, """
                    {"model":"%s","calibrationEnd":"%s","timeUnit":"P1W"}""".formatted(model, today.minusDays(1)));
            var version = found(VERSION, ended(found(JOB, fit)));
            // trained on what nobody bought, the fit may end at an edge: forced, the work is the same
            var active =
                    manager.put("/api/v1/models/" + model + "/active", "{\"version\":" + version + ",\"force\":true}");
            ended(found(REVALUATION, active));
        }
        for (int i = 0; i < REVALUATIONS; i++) {
            ended(found(JOB, manager.post("/api/v1/revaluations", Caller.JSON, "")));
        }
    }

    private String ended(String job) throws IOException, InterruptedException {
        var path = "/api/v1/jobs/" + job;
        until(() -> !manager.get(path).matches("(?s).*\"state\":\"(QUEUED|RUNNING)\".*"));
        return manager.get(path);
    }

    private static void until(Condition condition) throws IOException, InterruptedException {
        for (int look = 0; !condition.holds(); look++) {
            if (look == MOST_LOOKS) {
                throw new IOException("what was begun does not end");
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private static String found(Pattern pattern, String answer) throws IOException {
        var found = pattern.matcher(answer);
        if (!found.find()) {
            throw new IOException("not the answer that was expected: " + answer);
        }
        return found.group(1);
    }

    private interface Condition {
        boolean holds() throws IOException;
    }
}
