package io.clientele.valuation.ahp;

import java.util.List;
import java.util.Locale;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;
import io.clientele.kit.rejection.Rejection;
import io.clientele.valuation.formula.ahp.AhpWeights;
import io.clientele.valuation.formula.ahp.Judgements;
import io.clientele.valuation.formula.ahp.WorstJudgement;

/**
 * A matrix of judgements as somebody sent it, and what is wrong with it in words.
 *
 * @param pointer where it lies in the body
 * @param criteria names of its rows and columns
 */
public record JudgedMatrix(String pointer, List<String> criteria, List<List<Double>> rows) {

    /** Collects whatever keeps it from being a matrix of judgements about these criteria. */
    public void check(Faults faults) {
        int n = criteria.size();
        faults.require(
                rows.size() == n,
                () -> fault(pointer, "NOT_SQUARE", "There must be " + n + " rows, one for each criterion."));
        for (int i = 0; i < rows.size(); i++) {
            int width = rows.get(i).size();
            faults.require(
                    width == n,
                    () -> fault(
                            pointer, "NOT_SQUARE", "Every row must have " + n + " numbers, one for each criterion."));
            for (int j = 0; j < width; j++) {
                inRange(faults, i, j);
            }
        }
        if (!faults.any()) {
            reciprocals(faults);
        }
    }

    /** The weights, unless the judgements contradict themselves: then the worst is named, and what it would have to be. */
    public AhpWeights weights() {
        var contradictions = contradictions();
        if (!contradictions.isEmpty()) {
            throw Rejection.invalid(contradictions);
        }
        return AhpWeights.of(Judgements.of(rows));
    }

    /** The weights of judgements that were found to agree. */
    public static List<Double> weights(List<List<Double>> judgements) {
        return AhpWeights.of(Judgements.of(judgements)).weights();
    }

    /** The worst judgement and what it would have to be; empty when they agree well enough. */
    public List<Fault> contradictions() {
        var weights = AhpWeights.of(Judgements.of(rows));
        if (weights.consistent()) {
            return List.of();
        }
        var worst = weights.worst().orElseThrow();
        return List.of(fault(
                pointer + "/" + worst.row() + "/" + worst.column(), "JUDGEMENTS_INCONSISTENT", remedy(weights, worst)));
    }

    private String remedy(AhpWeights weights, WorstJudgement worst) {
        var then = worst.consistencyRatioThen() <= AhpWeights.HIGHEST_RATIO
                ? "then the ratio is %s.".formatted(number(worst.consistencyRatioThen()))
                : "then the ratio is %s, and the next judgement is named."
                        .formatted(number(worst.consistencyRatioThen()));
        return ("The judgements contradict themselves: their consistency ratio is %s and must be at most 0.1. The worst is"
                        + " \"%s\" over \"%s\" (row %d, column %d), given as %s; to fit the others it would have to be %s"
                        + " (and %s across the diagonal): %s")
                .formatted(
                        number(weights.consistencyRatio()),
                        criteria.get(worst.row()),
                        criteria.get(worst.column()),
                        worst.row() + 1,
                        worst.column() + 1,
                        number(worst.given()),
                        number(worst.fitting()),
                        number(1 / worst.fitting()),
                        then);
    }

    private void inRange(Faults faults, int row, int column) {
        double value = rows.get(row).get(column);
        faults.require(
                Judgements.inRange(value),
                () -> fault(at(row, column), "OUT_OF_RANGE", "A judgement must be a number from 0.001 to 1000."));
    }

    private void reciprocals(Faults faults) {
        for (int i = 0; i < rows.size(); i++) {
            for (int j = i; j < rows.size(); j++) {
                double above = rows.get(i).get(j);
                int row = i;
                int column = j;
                faults.require(
                        Judgements.reciprocal(above, rows.get(j).get(i)),
                        () -> row == column
                                ? fault(at(row, column), "NOT_ONE", "On the diagonal every judgement must be 1.")
                                : fault(
                                        at(column, row),
                                        "NOT_RECIPROCAL",
                                        "It must be the reciprocal of row %d, column %d: %s."
                                                .formatted(row + 1, column + 1, number(1 / above))));
            }
        }
    }

    private String at(int row, int column) {
        return pointer + "/" + row + "/" + column;
    }

    private static Fault fault(String where, String code, String detail) {
        return Fault.pointer(where, code, detail);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }
}
