package io.clientele.valuation.ahp;

import java.util.List;
import java.util.Locale;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.valuation.formula.ahp.AhpWeights;
import io.clientele.valuation.formula.ahp.WorstJudgement;

@Schema(name = "AhpAnswer", description = "Weights of the criteria, and how far the judgements agree with each other")
record AhpAnswer(
        @Schema(description = "As asked", examples = "[\"loyalty\",\"size\",\"credit\"]")
        List<String> criteria,

        @Schema(
                description = "One for each criterion, in the same order; sum 1",
                examples = "[0.6369856,0.2582850,0.1047294]")
        List<Double> weights,

        @Schema(description = "Principal eigenvalue; the number of criteria when they agree", examples = "3.0385111")
        double lambdaMax,

        @Schema(description = "CI = (λmax − n)/(n − 1), at least 0", examples = "0.0192555", minimum = "0")
        double consistencyIndex,

        @Schema(description = "RI: the mean CI of random matrices (Saaty 1980)", examples = "0.58", minimum = "0")
        double randomIndex,

        @Schema(description = "CR = CI/RI; 0 for one or two criteria", examples = "0.0331992", minimum = "0")
        double consistencyRatio,

        @Schema(description = "The judgement that fits the others least; absent for one or two criteria")
        Worst worstJudgement,

        @Schema(description = "The steps from the matrix to the ratio")
        List<Step> explanation) {

    static AhpAnswer of(List<String> criteria, AhpWeights found, Locale language) {
        return new AhpAnswer(
                criteria,
                found.weights(),
                found.lambdaMax(),
                found.consistencyIndex(),
                found.randomIndex(),
                found.consistencyRatio(),
                found.worst().map(worst -> Worst.of(worst, criteria)).orElse(null),
                AhpSteps.of(found, language));
    }

    @Schema(name = "WorstJudgement", description = "A judgement, and what it would have to be to fit the others best")
    record Worst(
            @Schema(description = "More important, as far as the judgement is above 1", examples = "loyalty")
            String criterion,

            @Schema(description = "Than this one", examples = "credit")
            String than,

            @Schema(description = "The judgement given", examples = "5")
            double given,

            @Schema(description = "What it would have to be", examples = "9")
            double fitting,

            @Schema(description = "CR with it", examples = "0", minimum = "0")
            double consistencyRatioThen) {

        static Worst of(WorstJudgement worst, List<String> criteria) {
            return new Worst(
                    criteria.get(worst.row()),
                    criteria.get(worst.column()),
                    worst.given(),
                    worst.fitting(),
                    worst.consistencyRatioThen());
        }
    }

    @Schema(name = "AhpStep", description = "A step of the computation")
    record Step(
            @Schema(description = "Stable code", examples = "CONSISTENCY_RATIO")
            String code,

            @Schema(description = "The same in words", examples = "Consistency ratio")
            String label,

            @Schema(description = "The formula with its numbers", examples = "CR = CI/RI = 0.01926/0.58")
            String formula,

            @Schema(description = "What comes out", examples = "0.0331992")
            double value) {}
}
