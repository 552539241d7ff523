package io.clientele.kit.job.work;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;

import io.clientele.kit.job.DividedJob;
import io.clientele.kit.sql.Sql;

/** Writes a line for every number of every part: what was done twice shows. */
@Singleton
class TallyJob implements DividedJob {

    static final String KIND = "TALLY";

    private final Sql sql;
    final AtomicInteger failures = new AtomicInteger();
    volatile CountDownLatch gate = new CountDownLatch(0);

    TallyJob(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean onlyTheLatest() {
        return true;
    }

    @Override
    public List<Part> divide(JsonNode request) {
        int said = request.path("said").asInt(request.get("each").asInt());
        return IntStream.range(0, request.get("parts").asInt())
                .mapToObj(i -> new Part(Map.of("part", i, "next", 0), said))
                .toList();
    }

    @Override
    public Step step(JsonNode request, JsonNode state) {
        int part = state.get("part").asInt();
        int next = state.get("next").asInt();
        sql.execute(
                "insert into tally (job, part, number) values (?, ?, ?)",
                request.get("tally").asText(),
                part,
                next);
        await();
        if (failures.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
            throw new IllegalStateException("the connection broke, says the test");
        }
        return new Step(
                Map.of("part", part, "next", next + 1),
                1,
                next + 1 == request.get("each").asInt());
    }

    @Override
    public Object result(JsonNode request, List<JsonNode> states, boolean superseded) {
        return Map.of(
                "numbers", states.stream().mapToInt(s -> s.get("next").asInt()).sum(), "superseded", superseded);
    }

    private void await() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
