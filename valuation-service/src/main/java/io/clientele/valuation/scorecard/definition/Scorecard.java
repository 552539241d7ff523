package io.clientele.valuation.scorecard.definition;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.clientele.valuation.formula.ahp.AhpWeights;
import io.clientele.valuation.formula.ahp.Judgements;
import io.clientele.valuation.formula.scorecard.Cuts;
import io.clientele.valuation.formula.scorecard.Node;

/** A version of a scorecard. */
public record Scorecard(String code, int version, ScorecardSaid said, Instant createdAt) {

    /** The leaves in order: cuts and readings go by this order. */
    public List<NodeSaid> leaves() {
        return said.children().stream().flatMap(Scorecard::leaves).toList();
    }

    private static Stream<NodeSaid> leaves(NodeSaid node) {
        return node.leaf() ? Stream.of(node) : node.children().stream().flatMap(Scorecard::leaves);
    }

    /** The parts by their codes. */
    Optional<NodeSaid> part(String code) {
        return said.children().stream()
                .flatMap(Scorecard::parts)
                .filter(n -> n.code().equals(code))
                .findFirst();
    }

    private static Stream<NodeSaid> parts(NodeSaid node) {
        return node.leaf()
                ? Stream.of(node)
                : Stream.concat(Stream.of(node), node.children().stream().flatMap(Scorecard::parts));
    }

    /** @param cuts one for each leaf, empty where the base was not cut */
    public Node tree(List<Optional<Cuts>> cuts) {
        return new Node.Group(code, 1, nodes(said.children(), said.judgements(), cuts.iterator()));
    }

    public Node treeWithoutCuts() {
        return tree(leaves().stream().map(leaf -> Optional.<Cuts>empty()).toList());
    }

    private static List<Node> nodes(List<NodeSaid> said, List<List<Double>> judgements, Iterator<Optional<Cuts>> cuts) {
        var weights = weights(said, judgements);
        var nodes = new ArrayList<Node>();
        for (int i = 0; i < said.size(); i++) {
            var node = said.get(i);
            nodes.add(
                    node.leaf()
                            ? new Node.Leaf(
                                    node.code(),
                                    weights.get(i),
                                    node.indicator().name(),
                                    node.parameter(),
                                    node.normalisation().with(cuts.next()))
                            : new Node.Group(
                                    node.code(), weights.get(i), nodes(node.children(), node.judgements(), cuts)));
        }
        return nodes;
    }

    /** Those given, or those that follow from the judgements. */
    public static List<Double> weights(List<NodeSaid> siblings, List<List<Double>> judgements) {
        return judgements == null
                ? siblings.stream()
                        .map(node -> node.weight() == null ? 1.0 : node.weight())
                        .toList()
                : AhpWeights.of(Judgements.of(judgements)).weights();
    }

    /** The band of a score. */
    public BandSaid band(BigDecimal score) {
        return said.bands().stream()
                .filter(band -> score.doubleValue() >= band.from())
                .max(Comparator.comparing(BandSaid::from))
                .orElseThrow();
    }
}
