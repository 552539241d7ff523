package io.clientele.e2e.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.clientele.e2e.Answer;
import io.clientele.e2e.Api;
import io.clientele.e2e.Suite;

/**
 * Loads a generated company through the public API, fits the models to it and cuts the segments. Every record has an
 * external reference, so running it again adds nothing.
 */
public final class Demo {

    private static final long SEED = 20_260_101;
    private static final int CUSTOMERS = 5_000;
    private static final int ENTRIES = 100_000;
    private static final int BATCH = 2_000;

    private final Suite suite;
    private final Api manager;
    private final Api system;

    Demo(Suite suite) {
        this.suite = suite;
        this.manager = suite.as("manager");
        this.system = suite.as("system");
    }

    public static void main(String[] args) throws IOException {
        var suite = Suite.ofEnvironment();
        new Demo(suite).load(new Company(SEED, CUSTOMERS, ENTRIES, lastDay(suite)));
    }

    /** The day the demo was first loaded here: loading it again makes the same company and so no duplicates. */
    private static LocalDate lastDay(Suite suite) throws IOException {
        var file = suite.state().resolve("demo-last-day");
        var known = suite.as("viewer")
                .get("/api/v1/customers?externalReference=demo:C0&limit=1")
                .expect(200);
        if (known.body().path("items").isEmpty() || !Files.exists(file)) {
            Files.writeString(file, LocalDate.now(Clock.systemUTC()).toString());
        }
        return LocalDate.parse(Files.readString(file).strip());
    }

    void load(Company company) {
        inBatches("customers", "/api/v1/customers/batch", company.customers());
        inBatches("journal entries", "/api/v1/interactions/batch", company.entries());
        System.out.println("waiting until every entry has become value …");
        suite.awaitSettled(Duration.ofMinutes(5));
        for (var model : List.of("BG_NBD", "GAMMA_GAMMA")) {
            fitAndActivate(model);
        }
        suite.awaitSettled(Duration.ofMinutes(5));
        for (var scheme : List.of("VALUE_MATRIX", "RFM")) {
            suite.awaitJob(manager.post("/api/v1/schemes/" + scheme + "/cuts", "{}")
                    .expect(202)
                    .header("Location"));
        }
        suite.awaitSettled(Duration.ofMinutes(5));
        System.out.println("The demo company is loaded. Its most valuable customers:");
        System.out.println("  GET " + suite.gateway() + "/api/v1/valuations?sort=-lifetimeValue&limit=10");
    }

    private void inBatches(String what, String path, List<ObjectNode> rows) {
        var bar = new ProgressBar(what, rows.size());
        for (int from = 0; from < rows.size(); from += BATCH) {
            var part = rows.subList(from, Math.min(rows.size(), from + BATCH));
            var answer = sent(path, part.stream().map(ObjectNode::toString).collect(Collectors.joining("\n")));
            if (answer.body().path("rejected").asInt() > 0) {
                throw new IllegalStateException("rows were refused: " + firstRefusal(answer));
            }
            bar.at(from + part.size());
        }
    }

    /** A service that cannot answer now says so and has recorded nothing: the same lines are sent again. */
    private Answer sent(String path, String lines) {
        var answers = new ArrayDeque<Answer>();
        Suite.await(path + " answers", Duration.ofMinutes(3), () -> {
            answers.push(system.postLines(path, lines));
            return answers.peek().status() != 503;
        });
        return answers.peek().expect(207);
    }

    private static String firstRefusal(Answer answer) {
        for (var result : answer.body().path("results")) {
            if (result.path("status").asText().equals("REJECTED")) {
                return result.toString();
            }
        }
        return "none named";
    }

    private void fitAndActivate(String model) {
        var end = LocalDate.now(Clock.systemUTC());
        var request = "{\"model\":\"" + model + "\",\"calibrationEnd\":\"" + end + "\",\"timeUnit\":\"P1W\"}";
        var job = suite.awaitJob(
                manager.post("/api/v1/model-fits", request).expect(202).header("Location"));
        var result = job.body().path("result");
        System.out.println("fitted " + model + ": " + result.path("parameters"));
        manager.put(
                        "/api/v1/models/" + model + "/active",
                        "{\"version\":" + result.path("version").asInt() + "}")
                .expect(200);
    }
}
