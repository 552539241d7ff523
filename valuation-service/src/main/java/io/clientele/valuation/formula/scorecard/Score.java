package io.clientele.valuation.formula.scorecard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * The weighted mean of the points of a tree's leaves.
 *
 * <pre>score = Σ over the known leaves of w · points,   w = Π on the way down of weight / Σ weights of the known siblings</pre>
 *
 * <p>A part whose leaves are all unknown is unknown, and its siblings share its weight: the score is renormalised over what
 * is known. Contributions have twelve decimals, and the largest carries the residue of rounding: they add up to the score.
 *
 * @param points from 0 to 100; empty when nothing is known
 * @param knownWeight how much of the whole weight is known, 0 to 1
 * @param leaves one for each, in the order of the tree
 */
public record Score(Optional<BigDecimal> points, double knownWeight, List<LeafScore> leaves) {

    /** What a double holds of a score, less the noise of adding doubles, which would move a score from its band. */
    private static final int DECIMALS = 12;

    /**
     * A leaf's part in a score.
     *
     * @param path codes from below the root down to the leaf
     * @param points empty when not known
     * @param weight in the whole tree, as it was given
     * @param usedWeight after renormalisation; 0 when not known
     * @param contribution to the score
     */
    public record LeafScore(
            List<String> path,
            Node.Leaf leaf,
            Reading reading,
            OptionalDouble points,
            double weight,
            double usedWeight,
            BigDecimal contribution) {}

    public static Score of(Node tree, Function<Node.Leaf, Reading> readings) {
        var read = new IdentityHashMap<Node.Leaf, Reading>();
        var known = new IdentityHashMap<Node.Leaf, OptionalDouble>();
        tree.leaves().forEach(leaf -> {
            var reading = readings.apply(leaf);
            read.put(leaf, reading);
            known.put(leaf, leaf.normalisation().points(reading));
        });
        var parts = new ArrayList<Part>();
        spread(tree, List.of(), 1, knows(tree, known) ? 1 : 0, known, parts);
        return summed(parts, read, known);
    }

    private static void spread(
            Node node,
            List<String> path,
            double weight,
            double used,
            Map<Node.Leaf, OptionalDouble> known,
            List<Part> into) {
        switch (node) {
            case Node.Leaf leaf -> into.add(new Part(path, leaf, weight, used));
            case Node.Group group -> {
                double all = group.children().stream().mapToDouble(Node::weight).sum();
                double ofKnown = group.children().stream()
                        .filter(child -> knows(child, known))
                        .mapToDouble(Node::weight)
                        .sum();
                for (var child : group.children()) {
                    var below = new ArrayList<>(path);
                    below.add(child.code());
                    double share = knows(child, known) ? used * child.weight() / ofKnown : 0;
                    spread(child, List.copyOf(below), weight * child.weight() / all, share, known, into);
                }
            }
        }
    }

    private static boolean knows(Node node, Map<Node.Leaf, OptionalDouble> known) {
        return node.leaves().anyMatch(leaf -> known.get(leaf).isPresent());
    }

    private static Score summed(List<Part> parts, Map<Node.Leaf, Reading> read, Map<Node.Leaf, OptionalDouble> known) {
        double exact = 0;
        double knownWeight = 0;
        int largest = 0;
        var left = BigDecimal.ZERO;
        var contributions = new ArrayList<BigDecimal>();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            var points = known.get(part.leaf());
            double contribution = part.used() * points.orElse(0);
            exact += contribution;
            knownWeight += points.isPresent() ? part.weight() : 0;
            contributions.add(rounded(contribution));
            left = left.add(contributions.getLast());
            largest = contributions.getLast().compareTo(contributions.get(largest)) > 0 ? i : largest;
        }
        var total = rounded(Math.clamp(exact, 0, Normalisation.MOST));
        contributions.set(largest, contributions.get(largest).add(total.subtract(left)));
        var leaves = new ArrayList<LeafScore>();
        for (int i = 0; i < parts.size(); i++) {
            var p = parts.get(i);
            leaves.add(new LeafScore(
                    p.path(),
                    p.leaf(),
                    read.get(p.leaf()),
                    known.get(p.leaf()),
                    p.weight(),
                    p.used(),
                    contributions.get(i)));
        }
        return new Score(knownWeight > 0 ? Optional.of(total) : Optional.empty(), Math.min(1, knownWeight), leaves);
    }

    private static BigDecimal rounded(double points) {
        return BigDecimal.valueOf(points).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    private record Part(List<String> path, Node.Leaf leaf, double weight, double used) {}
}
