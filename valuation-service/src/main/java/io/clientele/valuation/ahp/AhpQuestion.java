package io.clientele.valuation.ahp;

import java.util.HashSet;
import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;
import io.clientele.valuation.formula.ahp.AhpWeights;
import io.clientele.valuation.formula.ahp.Judgements;

@Schema(name = "AhpQuestion", description = "Criteria, and how important each is judged beside each other")
record AhpQuestion(
        @Schema(
                description = "What is weighed: 1 to 15 different names",
                examples = "[\"loyalty\",\"size\",\"credit\"]")
        @NotNull
        @Size(min = 1, max = Judgements.MOST)
        List<@NotBlank @Size(max = 100) String> criteria,

        @Schema(
                description = "A row for each criterion: how many times as important it is as each of them, on Saaty's"
                        + " scale of 1/9 to 9 (numbers from 0.001 to 1000 are taken); 1 on the diagonal, and"
                        + " reciprocals across it: |a_ij · a_ji − 1| ≤ 0.01",
                examples = "[[1,3,5],[0.3333,1,3],[0.2,0.3333,1]]")
        @NotNull
        @Size(min = 1, max = Judgements.MOST)
        List<@NotNull @Size(min = 1, max = Judgements.MOST) List<@NotNull Double>> judgements) {

    /** The weights; refused with everything that is wrong, or with the worst judgement when they contradict themselves. */
    AhpWeights weights() {
        var faults = new Faults();
        if (new HashSet<>(criteria).size() < criteria.size()) {
            faults.add(Fault.pointer("/criteria", "NOT_UNIQUE", "criteria must all be different."));
        }
        var matrix = new JudgedMatrix("/judgements", criteria, judgements);
        matrix.check(faults);
        faults.throwIfAny();
        return matrix.weights();
    }
}
