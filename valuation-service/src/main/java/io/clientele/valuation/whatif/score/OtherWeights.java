package io.clientele.valuation.whatif.score;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;
import io.clientele.kit.text.Nearest;
import io.clientele.valuation.scorecard.definition.NodeSaid;
import io.clientele.valuation.scorecard.definition.ScorecardSaid;

/** A definition with other weights and all else as it was. */
final class OtherWeights {

    private final Map<String, Double> weights;
    private final String at;
    private final Faults faults;
    private final Set<String> known = new HashSet<>();

    private OtherWeights(Map<String, Double> weights, String at, Faults faults) {
        this.weights = weights;
        this.at = at;
        this.faults = faults;
    }

    /** @param at where the weights stand in the request */
    static ScorecardSaid in(ScorecardSaid said, Map<String, Double> weights, String at, Faults faults) {
        var other = new OtherWeights(weights, at, faults);
        var children = other.weighed(said.children(), said.judgements());
        for (var code : new TreeSet<>(weights.keySet())) {
            faults.require(
                    other.known.contains(code),
                    () -> Fault.pointer(
                            at,
                            "UNKNOWN_PART",
                            "The scorecard has no part \"" + code + "\"." + Nearest.hint(code, other.known)));
        }
        return new ScorecardSaid(
                said.name(),
                said.audience(),
                said.bands(),
                children,
                other.names(said.children()) ? null : said.judgements());
    }

    private List<NodeSaid> weighed(List<NodeSaid> siblings, List<List<Double>> judgements) {
        if (judgements != null) {
            requireAllOrNone(siblings);
        }
        var weighed = new ArrayList<NodeSaid>();
        for (var node : siblings) {
            known.add(node.code());
            var children = node.leaf() ? null : weighed(node.children(), node.judgements());
            weighed.add(new NodeSaid(
                    node.code(),
                    node.label(),
                    weights.getOrDefault(node.code(), node.weight()),
                    node.indicator(),
                    node.parameter(),
                    node.normalisation(),
                    children,
                    node.leaf() || names(node.children()) ? null : node.judgements()));
        }
        return weighed;
    }

    private boolean names(List<NodeSaid> siblings) {
        return siblings.stream().anyMatch(node -> weights.containsKey(node.code()));
    }

    /** Weights and judgements of the same parts have no common measure. */
    private void requireAllOrNone(List<NodeSaid> siblings) {
        var left = siblings.stream().map(NodeSaid::code).filter(code -> !weights.containsKey(code));
        var missing = left.collect(Collectors.joining(", "));
        faults.require(
                missing.isEmpty() || !names(siblings),
                () -> Fault.pointer(
                        at,
                        "WEIGHED_BY_JUDGEMENTS",
                        "These parts are weighed by judgements together: name all of them, also " + missing
                                + ", or none."));
    }
}
