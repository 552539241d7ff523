package io.clientele.valuation.scorecard.definition;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;
import io.clientele.kit.rejection.Rejection;
import io.clientele.valuation.ahp.JudgedMatrix;

/** Whether a definition can score anybody; everything that is wrong is said at once, with its place. */
public final class DefinitionCheck {

    /** Where it stands in the body of whoever registers or adds one. */
    private static final String AT = "/definition";

    private static final int DEEPEST = 4;
    private static final int MOST_LEAVES = 60;

    private final Faults faults = new Faults();
    private final Set<String> codes = new HashSet<>();
    private int leaves;

    private DefinitionCheck() {}

    /** @throws Rejection with all faults */
    public static void require(ScorecardSaid said) {
        var check = new DefinitionCheck();
        check.bands(said.bands());
        check.siblings(said.children(), said.judgements(), AT, 1);
        check.need(
                check.leaves <= MOST_LEAVES,
                AT + "/children",
                "TOO_MANY",
                "A scorecard has at most " + MOST_LEAVES + " leaves, and this one has " + check.leaves + ".");
        check.faults.throwIfAny();
    }

    private void bands(List<BandSaid> bands) {
        var starts = new HashSet<Double>();
        var names = new HashSet<String>();
        for (int i = 0; i < bands.size(); i++) {
            need(
                    starts.add(bands.get(i).from()),
                    AT + "/bands/" + i + "/from",
                    "NOT_UNIQUE",
                    "No two bands begin alike.");
            need(
                    names.add(bands.get(i).code()),
                    AT + "/bands/" + i + "/code",
                    "NOT_UNIQUE",
                    "No two bands have one code.");
        }
        need(
                starts.contains(0.0),
                AT + "/bands",
                "NO_LOWEST_BAND",
                "One band must begin at 0, so that every score has one.");
    }

    private void siblings(List<NodeSaid> nodes, List<List<Double>> judgements, String at, int depth) {
        need(
                depth <= DEEPEST,
                at + "/children",
                "TOO_DEEP",
                "Groups may hold groups up to " + DEEPEST + " levels deep.");
        for (int i = 0; i < nodes.size(); i++) {
            node(nodes.get(i), at + "/children/" + i, judgements != null, depth);
        }
        if (judgements != null) {
            judged(nodes, judgements, at + "/judgements");
        }
    }

    private void judged(List<NodeSaid> nodes, List<List<Double>> judgements, String at) {
        var found = new Faults();
        var matrix = new JudgedMatrix(at, nodes.stream().map(NodeSaid::code).toList(), judgements);
        matrix.check(found);
        faults.addAll(found.any() ? found.list() : matrix.contradictions());
    }

    private void node(NodeSaid node, String at, boolean judged, int depth) {
        need(codes.add(node.code()), at + "/code", "NOT_UNIQUE", "Another part has the code " + node.code() + ".");
        need(
                !judged || node.weight() == null,
                at + "/weight",
                "NOT_ALLOWED",
                "The weights come from the judgements; leave this one out.");
        need(
                node.leaf() != (node.children() != null),
                at,
                "LEAF_OR_GROUP",
                "A part is either a leaf with an indicator, or a group with children.");
        if (node.leaf()) {
            leaf(node, at);
        } else if (node.children() != null) {
            need(node.normalisation() == null, at + "/normalisation", "NOT_ALLOWED", "Only a leaf has one.");
            need(node.parameter() == null, at + "/parameter", "NOT_ALLOWED", "Only a leaf has one.");
            if (depth < DEEPEST) {
                siblings(node.children(), node.judgements(), at, depth + 1);
            } else {
                need(false, at + "/children", "TOO_DEEP", "Groups may hold groups up to " + DEEPEST + " levels deep.");
            }
        }
    }

    private void leaf(NodeSaid leaf, String at) {
        leaves++;
        need(leaf.judgements() == null, at + "/judgements", "NOT_ALLOWED", "Only a group has them.");
        need(leaf.normalisation() != null, at + "/normalisation", "REQUIRED", "A leaf needs one.");
        need(
                leaf.indicator().parameterised() == (leaf.parameter() != null),
                at + "/parameter",
                leaf.parameter() == null ? "REQUIRED" : "NOT_ALLOWED",
                leaf.indicator().parameterised()
                        ? leaf.indicator() + " needs the category whose share it is."
                        : leaf.indicator() + " takes no parameter.");
        if (leaf.normalisation() != null) {
            new NormalisationCheck(faults, at + "/normalisation", leaf.indicator()).check(leaf.normalisation());
        }
    }

    private void need(boolean ok, String at, String code, String detail) {
        faults.require(ok, () -> Fault.pointer(at, code, detail));
    }
}
