package io.clientele.valuation.formula.scorecard;

import java.util.List;
import java.util.stream.Stream;

/** A scorecard, or a part of one. Weights count among siblings only, and need not sum to 1. */
public sealed interface Node {

    String code();

    /** Above 0. */
    double weight();

    /** All leaves below, in order. */
    Stream<Leaf> leaves();

    /** @param children at least one */
    record Group(String code, double weight, List<Node> children) implements Node {

        @Override
        public Stream<Leaf> leaves() {
            return children.stream().flatMap(Node::leaves);
        }
    }

    /**
     * @param indicator what is read
     * @param parameter what the indicator needs besides, such as a category; null for most
     */
    record Leaf(String code, double weight, String indicator, String parameter, Normalisation normalisation)
            implements Node {

        @Override
        public Stream<Leaf> leaves() {
            return Stream.of(this);
        }
    }
}
