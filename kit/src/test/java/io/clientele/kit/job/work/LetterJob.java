package io.clientele.kit.job.work;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;

import io.clientele.kit.job.DividedJob;
import io.clientele.kit.job.Progress;

/** Gathers the name of every step, and tells them in the order in which it gets them back. */
@Singleton
class LetterJob implements DividedJob.Gathering {

    static final String KIND = "LETTERS";

    volatile CountDownLatch end = new CountDownLatch(0);
    volatile boolean fails;
    volatile boolean notices;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Part> divide(JsonNode request) {
        int each = request.get("each").asInt();
        return IntStream.range(0, request.get("parts").asInt())
                .mapToObj(part -> new Part(Map.of("part", part, "next", 0), 2L * each))
                .toList();
    }

    /** The last step of a part finds nothing more. */
    @Override
    public Step step(JsonNode request, JsonNode state) {
        int part = state.get("part").asInt();
        int next = state.get("next").asInt();
        if (next == request.get("each").asInt()) {
            return new Step(state, 0, true);
        }
        return new Step(Map.of("part", part, "next", next + 1), 1, false, name(part, next));
    }

    static byte[] name(int part, int step) {
        return ((char) ('a' + part) + "" + step).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Object result(JsonNode request, Gathered gathered, Progress progress) {
        await(end);
        do {
            progress.check();
        } while (notices);
        if (fails) {
            throw new IllegalStateException("there is a defect, says the test");
        }
        var told = new StringBuilder();
        gathered.each(bytes -> told.append(new String(bytes, StandardCharsets.UTF_8)));
        progress.done(progress(gathered));
        return Map.of("told", told.toString());
    }

    private static long progress(Gathered gathered) {
        return gathered.states().stream()
                .mapToLong(s -> 2 * s.get("next").asLong())
                .sum();
    }

    static void await(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
