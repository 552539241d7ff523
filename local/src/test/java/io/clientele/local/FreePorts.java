package io.clientele.local;

import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

import io.clientele.local.process.Port;

/** A stretch of ports that nobody uses at this moment, long enough for a suite. */
public final class FreePorts {

    private static final int STRETCH = 15;

    private FreePorts() {}

    public static int first() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(20_000, 30_000))
                .filter(first -> IntStream.range(first, first + STRETCH).allMatch(port -> new Port(port).isFree()))
                .findFirst()
                .orElseThrow();
    }
}
