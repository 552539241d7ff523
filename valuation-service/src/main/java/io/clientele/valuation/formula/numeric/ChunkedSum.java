package io.clientele.valuation.formula.numeric;

import java.util.stream.IntStream;

/**
 * Sums over many items on all processors, with the same digits every time.
 *
 * <p>Items are cut into chunks of one size whatever the number of processors, chunks are summed up beside each other, and
 * their sums are added in order.
 */
public final class ChunkedSum {

    private static final int CHUNK = 4_096;

    private ChunkedSum() {}

    /** Sums up a chunk. */
    @FunctionalInterface
    public interface Chunk {
        /** Adds what the items from (inclusive) to (exclusive) contribute. */
        void add(int from, int to, double[] sums);
    }

    /**
     * @param items how many there are
     * @param width how many sums are wanted
     */
    public static double[] of(int items, int width, Chunk chunk) {
        return of(items, width, CHUNK, chunk);
    }

    /** @param together items of a chunk, for such as take long each */
    public static double[] of(int items, int width, int together, Chunk chunk) {
        int chunks = (items + together - 1) / together;
        double[] total = new double[width];
        if (chunks <= 1) {
            chunk.add(0, items, total);
            return total;
        }
        double[][] parts = new double[chunks][width];
        IntStream.range(0, chunks)
                .parallel()
                .forEach(c -> chunk.add(c * together, Math.min(items, (c + 1) * together), parts[c]));
        for (double[] part : parts) {
            for (int i = 0; i < width; i++) {
                total[i] += part[i];
            }
        }
        return total;
    }
}
