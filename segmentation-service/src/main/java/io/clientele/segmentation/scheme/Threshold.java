package io.clientele.segmentation.scheme;

/**
 * A number that a cut takes from the population: the value of a measure at a rank.
 *
 * @param name under which a {@link Cut} keeps it
 * @param rank the rank, counted from 1 at the smallest value, in a population of the given size; 0 where a population is
 *     too small to have this threshold, which a cut then leaves out
 */
public record Threshold(String name, Measure measure, Rank rank) {

    /** From the size of a population to a rank in it. */
    @FunctionalInterface
    public interface Rank {
        long in(long customers);
    }
}
